// SPDX-License-Identifier: Apache-2.0

package import Encodings

// How many numbers each cell holds, the same for all; then cell by cell its numbers in order, each in
// eight bytes.

extension KeptNumbers {
  package func write(to writer: inout ByteWriter) {
    writer.write(UInt64(cellCount == 0 ? 0 : cell(0).count))
    for cell in 0..<cellCount {
      var values = self.cell(cell)
      // Zeros without their signs, so that the bytes tell of no order.
      for place in values.indices { values[place] += 0 }
      values.sort()
      for value in values { writer.write(word: value.bitPattern) }
    }
  }

  /// Reads what was written into empty cells.
  ///
  /// - Parameter count: how many numbers each cell holds.
  /// - Throws: ``DamagedBytes``, also for a number that is not finite.
  package func read(from reader: inout ByteReader, count: Int) throws(DamagedBytes) {
    guard count <= capacity, try reader.count(upTo: capacity) == count else {
      throw DamagedBytes()
    }
    var values = [Double](repeating: 0, count: count)
    for cell in 0..<cellCount {
      for place in 0..<count {
        values[place] = Double(bitPattern: try reader.word())
        guard values[place].isFinite else { throw DamagedBytes() }
      }
      values.withUnsafeBufferPointer { add($0, to: cell) }
    }
  }
}
