// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports

/// What runs that were killed left in the folders that this one uses.
enum AbandonedFiles {
  /// Says on standard error what there is. It is no warning: it tells nothing about this result.
  static func tell(in folders: [String?]) {
    for folder in Set(folders.compactMap { $0 }).sorted() {
      for file in LeftBehind.all(in: folder) { StandardError.say("note", file.description) }
    }
  }

  /// The folder that holds a file.
  static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }
}
