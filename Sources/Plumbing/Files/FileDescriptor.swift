// SPDX-License-Identifier: Apache-2.0

import Foundation

/// An open file of the system, which bytes can be written to or read from.
struct FileDescriptor {
  let number: Int32
  /// What to call it in an error.
  let path: String

  init(_ number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  /// Writes all of the bytes: goes on after a partial write and after an interruption, and waits
  /// where whoever reads is slower.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(number, buffer.baseAddress! + written, buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if !canGoOn(for: POLLOUT) {
        throw OutputError(
          path: path, action: "write to", reason: String(cString: strerror(errno)))
      }
    }
  }

  /// Reads to the end, or so many bytes.
  ///
  /// - Throws: ``InputProblem``.
  func read(upTo most: Int) throws(InputProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < most {
      let portion = try portion(min(most - bytes.count, Self.portion))
      guard !portion.isEmpty else { break }
      bytes += portion
    }
    return bytes
  }

  private static let portion = 1 << 18

  /// What can be read at once; empty at the end.
  private func portion(_ size: Int) throws(InputProblem) -> [UInt8] {
    var failed = false
    var portion: [UInt8]
    repeat {
      portion = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        let read = Foundation.read(number, buffer.baseAddress, size)
        failed = read < 0
        count = max(read, 0)
      }
    } while failed && canGoOn(for: POLLIN)
    guard !failed else { throw InputProblem.unreadable(SystemReason.words(errno)) }
    return portion
  }

  /// After a failure: whether it passes, as an interruption does, or the lack of anybody at the other
  /// end of a pipe that does not wait by itself. Keeps `errno`.
  private func canGoOn(for events: Int32) -> Bool {
    if errno == EINTR { return true }
    guard errno == EAGAIN || errno == EWOULDBLOCK else { return false }
    var waiting = pollfd(fd: number, events: Int16(events), revents: 0)
    return poll(&waiting, 1, -1) >= 0 || errno == EINTR
  }
}
