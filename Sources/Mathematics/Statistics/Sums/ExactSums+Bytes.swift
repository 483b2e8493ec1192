// SPDX-License-Identifier: Apache-2.0

package import Encodings

// For each cell the sum, then the sum of squares; of each the number of words from the first that is
// not 0 to the last such, the place of the first, and these words.

extension ExactSums {
  package func write(to writer: inout ByteWriter) {
    for cell in 0..<cellCount {
      Self.write(sum(cell), Self.sumWords, to: &writer)
      Self.write(squares(cell), Self.squareWords, to: &writer)
    }
  }

  private static func write(
    _ words: UnsafeMutablePointer<UInt64>, _ count: Int, to writer: inout ByteWriter
  ) {
    let used = (0..<count).filter { words[$0] != 0 }
    guard let first = used.first, let last = used.last else { return writer.write(0) }
    writer.write(UInt64(last - first + 1))
    writer.write(UInt64(first))
    for word in first...last { writer.write(word: words[word]) }
  }

  package func read(from reader: inout ByteReader) throws(DamagedBytes) {
    for cell in 0..<cellCount {
      try Self.read(sum(cell), Self.sumWords, from: &reader)
      try Self.read(squares(cell), Self.squareWords, from: &reader)
    }
  }

  private static func read(
    _ words: UnsafeMutablePointer<UInt64>, _ count: Int, from reader: inout ByteReader
  ) throws(DamagedBytes) {
    let used = try reader.count(upTo: count)
    guard used > 0 else { return }
    let first = try reader.count(upTo: count - used)
    for word in first..<first + used { words[word] = try reader.word() }
  }
}
