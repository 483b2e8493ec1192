// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text as one word of a POSIX shell, which reads it back as it is.
  package var shellWord: String {
    let plain = Array("-_./=:".utf8)
    let isPlain = utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
        || plain.contains(byte)
    }
    guard !isPlain || isEmpty else { return self }
    return "'" + replacing(each: "'", by: "'\\''") + "'"
  }
}
