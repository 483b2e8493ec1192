// SPDX-License-Identifier: Apache-2.0

// A summary as bytes, so that a part of a cohort can be kept and merged later. For each cell of the
// sums: the first word that is not 0, how many there are up to the last, and these; for each
// histogram the number of bins, then for each its distance from the one before and its count.

extension CohortSummary {
  /// The sums and histograms; tally and endpoints are told apart, for they can be read by people.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    sums.write(to: &writer)
    endpointSums?.write(to: &writer)
    histograms.write(to: &writer)
    return writer.bytes
  }

  /// Reads a summary back.
  ///
  /// - Parameters:
  ///   - bytes: what ``bytes`` was.
  ///   - endpoints: as ``endpoints`` told.
  ///   - tally: as it was.
  /// - Throws: ``DamagedSummary``.
  public func read(
    _ bytes: ArraySlice<UInt8>, endpoints: [EndpointName], tally: CohortTally
  ) throws(DamagedSummary) {
    precondition(self.tally.patients == 0, "an empty summary is filled")
    var reader = ByteReader(bytes)
    try sums.read(from: &reader)
    let endpointSums = ExactSums(cellCount: 2 * endpoints.count)
    try endpointSums.read(from: &reader)
    try histograms.read(from: &reader)
    guard reader.isAtEnd else { throw DamagedSummary() }
    (self.endpointSums, self.tally) = (endpointSums, tally)
    self.endpoints = endpoints
  }
}

extension ExactSums {
  fileprivate func write(to writer: inout ByteWriter) {
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

  fileprivate func read(from reader: inout ByteReader) throws(DamagedSummary) {
    for cell in 0..<cellCount {
      try Self.read(sum(cell), Self.sumWords, from: &reader)
      try Self.read(squares(cell), Self.squareWords, from: &reader)
    }
  }

  private static func read(
    _ words: UnsafeMutablePointer<UInt64>, _ count: Int, from reader: inout ByteReader
  ) throws(DamagedSummary) {
    let used = try reader.count(upTo: count)
    guard used > 0 else { return }
    let first = try reader.count(upTo: count - used)
    for word in first..<first + used { words[word] = try reader.word() }
  }
}

extension Histograms {
  fileprivate func write(to writer: inout ByteWriter) {
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

  fileprivate func read(from reader: inout ByteReader) throws(DamagedSummary) {
    for cell in 0..<cellCount {
      var bin = 0
      for _ in 0..<(try reader.count(upTo: QuantileBins.mostBins)) {
        bin += try reader.signed()
        guard bin.magnitude <= QuantileBins.mostBins else { throw DamagedSummary() }
        add(UInt32(try reader.count(upTo: Int(UInt32.max))), to: bin, of: cell)
      }
    }
  }
}
