// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A temporary file whose writer was killed: never a result, however long it is.
package struct LeftBehind: Equatable, Sendable {
  package let path: String
  /// In bytes.
  package let size: Int

  /// Nil for a file that is still being written, or cannot be read.
  ///
  /// A writer holds a lock as long as it lives, and the system takes it away when it dies, so a
  /// partial file that can be locked belongs to nobody.
  init?(_ path: String) {
    guard let size = Self.abandonedSize(path) else { return nil }
    (self.path, self.size) = (path, size)
  }

  /// What to tell about it, with advice.
  package var description: String {
    "found \(path) (\(size) bytes), left by a run that was killed: it is no result; remove it"
  }

  /// The size of a file that nobody holds locked; nil for one that is being written.
  private static func abandonedSize(_ path: String) -> Int? {
    // What is no regular file, as a pipe of this name, must not be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return nil }
    return Int(status.st_size)
  }
}
