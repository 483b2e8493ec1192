// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What is printed once all of it is there, and not at all if something goes wrong before.
///
/// A little is kept in memory; more in a temporary file without a name, which goes with the program.
package final class SpooledOutput {
  private static let mostInMemory = 1 << 24

  private var bytes: [UInt8] = []
  private var file: FileDescriptor?

  package init() {}

  deinit {
    if let file { close(file.number) }
  }

  /// Adds bytes at the end.
  ///
  /// - Throws: `OutputError` if a temporary file is needed and cannot be written.
  package func write(_ more: [UInt8]) throws(OutputError) {
    bytes += more
    guard bytes.count > Self.mostInMemory else { return }
    if file == nil { file = try Self.temporaryFile() }
    try file?.write(bytes)
    bytes = []
  }

  /// Prints all of it.
  package func finish() throws(OutputError) {
    if let file { try copy(file) }
    try StandardOutput.write(bytes)
  }

  private func copy(_ file: FileDescriptor) throws(OutputError) {
    lseek(file.number, 0, SEEK_SET)
    while true {
      let portion: [UInt8]
      do { portion = try file.read(upTo: 1 << 20) } catch {
        throw OutputError(path: file.path, action: "read", reason: error.description)
      }
      if portion.isEmpty { return }
      try StandardOutput.write(portion)
    }
  }

  private static func temporaryFile() throws(OutputError) -> FileDescriptor {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array(PathParts.path("kairos-XXXXXX", in: folder).utf8CString)
    let number = mkstemp(&name)
    guard number >= 0 else {
      throw OutputError(
        path: "a temporary file in " + folder, action: "create",
        reason: String(cString: strerror(errno)))
    }
    unlink(name)
    return FileDescriptor(number, path: "a temporary file in " + folder)
  }
}
