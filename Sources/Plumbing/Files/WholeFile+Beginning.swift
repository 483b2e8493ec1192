// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Why a file cannot be read, in a word or two.
package struct UnreadableFile: Error, Equatable, Sendable {
  package let reason: String
}

extension WholeFile {
  /// The first bytes of the file; all of them where it has no more.
  ///
  /// - Parameter most: how many are read at most.
  /// - Throws: ``UnreadableFile`` that says what stands in the way.
  package func beginning(upTo most: Int) throws(UnreadableFile) -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      return Array(try handle.read(upToCount: most) ?? Data())
    } catch {
      throw UnreadableFile(reason: obstacle ?? error.localizedDescription)
    }
  }

  /// What stands in the way, where it can be told.
  private var obstacle: String? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return "there is no such file"
    }
    if isFolder.boolValue { return "it is a folder" }
    return FileManager.default.isReadableFile(atPath: path) ? nil : "permission denied"
  }
}
