// SPDX-License-Identifier: Apache-2.0

/// Samples as a study has them: some before the dose, some too small to be quantified.
///
/// Times count from the first dose; those before it are negative. What lies below the lower limit
/// of quantification is kept as such, because what it stands for depends on its neighbours.
package struct SampleSeries: Equatable, Sendable {
  package let times: [Double]
  package let concentrations: [Double]
  /// Whether a sample is known only to lie below the limit; its concentration then means nothing.
  package let isBelowLimit: [Bool]

  /// - Precondition: as many of each.
  package init(times: [Double], concentrations: [Double], isBelowLimit: [Bool]) {
    precondition(times.count == concentrations.count && times.count == isBelowLimit.count)
    self.times = times
    self.concentrations = concentrations
    self.isBelowLimit = isBelowLimit
  }

  /// The samples that count from a dose on, on its clock.
  ///
  /// - Parameters:
  ///   - start: of the dose; a sample at this time stands before it.
  ///   - end: the last time that counts, on the old clock.
  package func part(from start: Double, to end: Double = .infinity) -> SampleSeries {
    kept(times.indices.filter { times[$0] >= start && times[$0] <= end }, countingFrom: start)
  }

  /// The samples up to a time, on the same clock, those before the dose among them.
  package func part(upTo end: Double) -> SampleSeries {
    kept(times.indices.filter { times[$0] <= end }, countingFrom: 0)
  }

  private func kept(_ kept: [Int], countingFrom start: Double) -> SampleSeries {
    SampleSeries(
      times: kept.map { times[$0] - start }, concentrations: kept.map { concentrations[$0] },
      isBelowLimit: kept.map { isBelowLimit[$0] })
  }

  /// Whether there are samples after the dose, and all of them are 0 or below the limit.
  package var isNothingAboveZero: Bool {
    let counted = times.indices.filter { times[$0] >= 0 }
    return !counted.isEmpty && counted.allSatisfy { isBelowLimit[$0] || concentrations[$0] == 0 }
  }

  /// The highest concentration before the dose; nil where nothing was quantified there.
  package var highestBeforeDose: Double? {
    times.indices.filter { times[$0] < 0 && !isBelowLimit[$0] }.map { concentrations[$0] }.max()
  }

  /// How many samples below the limit lie between quantified ones.
  package var gapCount: Int { gaps.count }

  /// The curve from time 0 on: what lies below the limit is 0 before the first quantified sample and
  /// after the last, and no sample in between, where it says less than its neighbours do.
  ///
  /// That is the usual rule for samples below the limit (PKNCA: Denney W et al. J Pharmacokinet
  /// Pharmacodyn 2015;42:S65). Samples before time 0 tell nothing about the dose and do not count.
  ///
  /// - Throws: ``NoncompartmentalError`` for what makes no curve.
  package func curve() throws(NoncompartmentalError) -> ConcentrationCurve {
    try checkOrder()
    let left = Set(gaps)
    let kept = times.indices.filter { times[$0] >= 0 && !left.contains($0) }
    return try ConcentrationCurve(
      times: kept.map { times[$0] },
      concentrations: kept.map { isBelowLimit[$0] ? 0 : concentrations[$0] })
  }

  /// Also where samples do not count: a table out of order was not understood.
  private func checkOrder() throws(NoncompartmentalError) {
    for index in times.indices.dropFirst() where times[index] <= times[index - 1] {
      throw .timesNotAscending(times[index], after: times[index - 1])
    }
  }

  private var gaps: [Int] {
    let quantified = times.indices.filter {
      times[$0] >= 0 && !isBelowLimit[$0] && concentrations[$0] > 0
    }
    guard let first = quantified.first, let last = quantified.last else { return [] }
    return (first...last).filter { isBelowLimit[$0] }
  }
}
