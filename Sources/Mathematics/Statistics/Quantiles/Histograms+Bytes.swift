// SPDX-License-Identifier: Apache-2.0

package import Encodings

// For each cell the number of bins, then for each its distance from the one before and its count.

extension Histograms {
  package func write(to writer: inout ByteWriter) {
    for cell in 0..<cellCount {
      let counts = counts(in: cell)
      writer.write(UInt64(counts.count))
      var previous = 0
      for (bin, count) in counts {
        writer.write(signed: bin - previous)
        writer.write(UInt64(count))
        previous = bin
      }
    }
  }

  /// - Parameter count: how many numbers were counted in each cell.
  package func read(from reader: inout ByteReader, count: Int) throws(DamagedBytes) {
    var room = 0
    for cell in 0..<cellCount {
      try read(from: &reader, count: count, in: cell)
      room += span(of: cell)
      guard room <= Self.mostRoom else { throw DamagedBytes() }
    }
  }

  /// More bins in all cells than any summary has: 2 GiB.
  private static let mostRoom = 1 << 29

  private func read(
    from reader: inout ByteReader, count: Int, in cell: Int
  ) throws(DamagedBytes) {
    var (bin, left) = (0, count)
    for _ in 0..<(try reader.count(upTo: QuantileBins.mostBins)) {
      let (next, overflow) = bin.addingReportingOverflow(try reader.signed())
      guard !overflow, next.magnitude <= QuantileBins.mostBins else { throw DamagedBytes() }
      let found = try reader.count(upTo: min(left, Int(UInt32.max)))
      add(UInt32(found), to: next, of: cell)
      (bin, left) = (next, left - found)
    }
    guard left == 0 else { throw DamagedBytes() }
  }
}
