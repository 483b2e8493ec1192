// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder that files are written into, or read from.
package struct Folder: Hashable, Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// The folder that holds a file.
  package init(of file: String) {
    let folder = (file as NSString).deletingLastPathComponent
    self.init(folder.isEmpty ? "." : folder)
  }

  /// The names of what it holds, in no order; nil where it cannot be read.
  package var names: [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: path)
  }

  /// Makes the folder and those that it stands in. Where that fails, the first file that is written
  /// into it tells why.
  package func create() {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// The temporary files of writers that were killed, by name.
  package var leftBehind: [LeftBehind] {
    (names ?? []).filter(WholeFile.isTemporaryName).sorted().compactMap { name in
      LeftBehind((path == "." ? "" : path + "/") + name)
    }
  }
}
