// SPDX-License-Identifier: Apache-2.0

import Noncompartmental
import Testing

/// Samples before the dose and below the limit of quantification.
@Suite struct SampleSeriesTests {
  private func series(_ samples: [(Double, Double?)]) -> SampleSeries {
    SampleSeries(
      times: samples.map { $0.0 }, concentrations: samples.map { $0.1 ?? 0 },
      isBelowLimit: samples.map { $0.1 == nil })
  }

  /// PKNCA's rule: first and last kept as 0, the middle dropped.
  @Test func whatLiesBelowTheLimitDependsOnItsNeighbours() throws {
    let series = series([(0, nil), (1, nil), (2, 4), (3, nil), (4, 2), (5, nil), (6, nil)])
    let curve = try series.curve()
    #expect(curve.times == [0, 1, 2, 4, 5, 6])
    #expect(curve.concentrations == [0, 0, 4, 2, 0, 0])
    #expect(series.gapCount == 1)
    let exposure = try ObservedExposure(of: curve, after: .extravascular, by: .linear)
    #expect(exposure.areaToLast == 2 + 6)
    #expect(exposure.areaOfAll == 2 + 6 + 1)
  }

  /// A measured 0 is a sample as any other.
  @Test func aZeroThatWasMeasuredStays() throws {
    #expect(try series([(0, 1), (1, 0), (2, 1)]).curve().concentrations == [1, 0, 1])
  }

  @Test func samplesBeforeTheDoseDoNotCount() throws {
    let series = series([(-1, 0.4), (-0.5, nil), (1, 2), (2, 1)])
    #expect(try series.curve().times == [1, 2])
    #expect(series.highestBeforeDose == 0.4)
    #expect(throws: NoncompartmentalError.timesNotAscending(-2, after: -1)) {
      try self.series([(-1, 0), (-2, 0), (1, 2)]).curve()
    }
  }

  @Test func nothingAboveZero() {
    #expect(series([(0, 0), (1, nil)]).isNothingAboveZero)
    #expect(!series([(0, 0), (1, 0.1)]).isNothingAboveZero)
    #expect(!series([(-1, 0)]).isNothingAboveZero, "nothing was sampled after the dose")
  }
}
