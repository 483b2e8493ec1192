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

  package func read(from reader: inout ByteReader) throws(DamagedBytes) {
    for cell in 0..<cellCount {
      var bin = 0
      for _ in 0..<(try reader.count(upTo: QuantileBins.mostBins)) {
        bin += try reader.signed()
        guard bin.magnitude <= QuantileBins.mostBins else { throw DamagedBytes() }
        add(UInt32(try reader.count(upTo: Int(UInt32.max))), to: bin, of: cell)
      }
    }
  }
}
