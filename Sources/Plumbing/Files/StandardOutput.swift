// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The standard output of the program.
package enum StandardOutput {
  private static let name = "standard output"

  /// Writes all of the bytes.
  /// - Throws: `OutputError` when they cannot be written, as to a full disk.
  package static func write(_ bytes: [UInt8]) throws(OutputError) {
    try FileLedger.current.noteWriting(STDOUT_FILENO, name)
    try FileDescriptor(STDOUT_FILENO, path: name).write(bytes)
  }

  /// Writes a text.
  package static func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }
}
