// SPDX-License-Identifier: Apache-2.0

package import Encodings
import Statistics

// A summary as bytes, so that a part of a cohort can be kept and merged later: the sums of
// observables, those of endpoints, and the numbers or the histograms.

extension CohortSummary {
  /// The sums and what quantiles are told from; tally and endpoints are told apart, for they can be read by people.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    sums.write(to: &writer)
    endpointSums?.write(to: &writer)
    switch spread {
    case .kept(let numbers): numbers.write(to: &writer)
    case .counted(let histograms): histograms.write(to: &writer)
    }
    return writer.bytes
  }

  /// Reads a summary back.
  ///
  /// - Parameters:
  ///   - bytes: what ``bytes`` was.
  ///   - endpoints: as ``endpoints`` told.
  ///   - tally: as it was.
  /// - Throws: ``DamagedBytes``.
  package func read(
    _ bytes: ArraySlice<UInt8>, endpoints: [EndpointName], tally: CohortTally
  ) throws(DamagedBytes) {
    precondition(self.tally.patients == 0, "an empty summary is filled")
    var reader = ByteReader(bytes)
    try sums.read(from: &reader)
    let endpointSums = ExactSums(cellCount: Self.sumsOfEndpoint * endpoints.count)
    try endpointSums.read(from: &reader)
    switch spread {
    case .kept(let numbers): try numbers.read(from: &reader, count: tally.patients)
    case .counted(let histograms): try histograms.read(from: &reader, count: tally.patients)
    }
    guard reader.isAtEnd else { throw DamagedBytes() }
    (self.endpointSums, self.tally) = (endpointSums, tally)
    self.endpoints = endpoints
  }
}
