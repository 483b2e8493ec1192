// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A temporary file whose writer was killed: never a result, however long it is.
public struct LeftBehind: Equatable, Sendable {
  public let path: String
  /// In bytes.
  public let size: Int

  /// Those in a folder, by name; none where the folder cannot be read.
  ///
  /// A writer holds a lock as long as it lives, and the system takes it away when it dies, so a
  /// partial file that can be locked belongs to nobody.
  public static func all(in folder: String) -> [LeftBehind] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter(WholeFile.isTemporaryName).sorted().compactMap { name in
      let path = (folder == "." ? "" : folder + "/") + name
      return isAbandoned(path).map { LeftBehind(path: path, size: $0) }
    }
  }

  /// What to tell about it, with advice.
  public var description: String {
    "found \(path) (\(size) bytes), left by a run that was killed: it is no result; remove it"
  }

  /// The size of a file that nobody holds locked; nil for one that is being written.
  private static func isAbandoned(_ path: String) -> Int? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0 else {
      return nil
    }
    return Int(status.st_size)
  }
}
