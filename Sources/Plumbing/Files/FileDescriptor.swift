// SPDX-License-Identifier: Apache-2.0

import Foundation

/// An open file of the system, which bytes can be written to.
struct FileDescriptor {
  let number: Int32
  /// What to call it in an error.
  let path: String

  init(_ number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  /// Writes all of the bytes: goes on after a partial write and after an interruption.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafeWrite(rest)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw OutputError(
          path: path, action: "write to", reason: String(cString: strerror(errno)))
      }
    }
  }

  private func unsafeWrite(_ buffer: UnsafeRawBufferPointer) -> Int {
    Foundation.write(number, buffer.baseAddress, buffer.count)
  }
}
