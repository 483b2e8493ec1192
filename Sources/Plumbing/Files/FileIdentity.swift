// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Which file it is, however its path is spelled: by device and inode, or, of a file that may not
/// exist yet, by its folder's and the name in it.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  private let name: String?

  private init(_ status: stat, name: String? = nil) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    self.name = name
  }

  /// Of a file that is open; nil for what is no regular file: pipes and devices may be used twice.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  /// All identities of a path: that of its place, and that of the file that stands there.
  static func all(of path: String) -> [FileIdentity] {
    var status = stat()
    let exists = stat(path, &status) == 0
    guard !exists || status.st_mode & S_IFMT == S_IFREG else { return [] }
    let file = exists ? [FileIdentity(status)] : []
    return file + (place(of: resolved(path) ?? path).map { [$0] } ?? [])
  }

  private static func place(of path: String) -> FileIdentity? {
    let parts = PathParts(path)
    var status = stat()
    guard stat(parts.folder, &status) == 0 else { return nil }
    return FileIdentity(status, name: parts.name)
  }

  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
