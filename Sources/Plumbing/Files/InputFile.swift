// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What is read: a file, a pipe, a device, or standard input, which is called `-`.
package struct InputFile: Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// What messages call it.
  package var name: String { path == "-" ? "standard input" : path }

  /// All of its bytes, in one pass from the beginning to the end.
  ///
  /// - Parameter most: more are not read, so that what never ends takes no memory either.
  /// - Throws: ``InputProblem``.
  package func bytes(upTo most: Int = 1 << 28) throws(InputProblem) -> [UInt8] {
    let bytes = try beginning(upTo: most + 1)
    guard bytes.count <= most else { throw .tooLarge(most: most) }
    return bytes
  }

  /// The first bytes; all of them where it has no more.
  ///
  /// - Parameter most: how many are read at most.
  /// - Throws: ``InputProblem``.
  package func beginning(upTo most: Int) throws(InputProblem) -> [UInt8] {
    let number = opened()
    guard number >= 0 else { throw .unreadable(SystemReason.words(errno)) }
    defer { close(number) }
    FileLedger.current.noteReading(number, name)
    return try FileDescriptor(number, path: name).read(upTo: most)
  }

  /// Standard input is taken as it is: as a file it cannot be opened again where it is a socket.
  private func opened() -> Int32 {
    path == "-" || path == "/dev/stdin"
      ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open(path, O_RDONLY | O_CLOEXEC)
  }
}

/// Why something is not read.
package enum InputProblem: Error, Equatable, Sendable {
  /// With what stands in the way, in a few words.
  case unreadable(String)
  /// It has more bytes than are taken.
  case tooLarge(most: Int)
}

extension InputProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .tooLarge(let most): "is larger than the \(most >> 20) MiB that are read; split it"
    }
  }
}
