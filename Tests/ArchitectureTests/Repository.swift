// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The files of this repository, found from the place of this one.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of the files below a folder, relative to the root, sorted; none if there is no such
  /// folder.
  static func files(under folder: String, endingIn ending: String) -> [String] {
    let start = root.appending(path: folder)
    let found = FileManager.default.enumerator(atPath: start.path)
    let paths = (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }
    return paths.map { folder + "/" + $0 }.sorted()
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
