// SPDX-License-Identifier: Apache-2.0

import Files

/// What runs that were killed left in the folders that this one uses.
enum AbandonedFiles {
  /// Says on standard error what there is. It is no warning: it tells nothing about this result.
  static func tell(in folders: [Folder?]) {
    for folder in Set(folders.compactMap { $0 }).sorted(by: { $0.path < $1.path }) {
      for file in folder.leftBehind { StandardError.say("note", file.description) }
    }
  }
}
