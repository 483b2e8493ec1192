// SPDX-License-Identifier: Apache-2.0

/// Concentrations at times that count from a dose, measured or simulated.
///
/// Units are the caller's: one for all times, one for all concentrations. What follows from a curve
/// has the units that follow from these: an area is concentration times time. A curve that exists
/// is valid: it was checked when it was made.
package struct ConcentrationCurve: Equatable, Sendable {
  /// Ascending, each once, 0 or later.
  package let times: [Double]
  /// 0 or more, at least one of them above.
  package let concentrations: [Double]

  /// - Throws: ``NoncompartmentalError`` that says which sample is not allowed, and why.
  package init(times: [Double], concentrations: [Double]) throws(NoncompartmentalError) {
    guard times.count == concentrations.count else {
      throw .countsDiffer(times: times.count, concentrations: concentrations.count)
    }
    for index in times.indices {
      try Self.check(times, concentrations, at: index)
    }
    guard concentrations.contains(where: { $0 > 0 }) else { throw .nothingMeasured }
    self.times = times
    self.concentrations = concentrations
  }

  private static func check(
    _ times: [Double], _ concentrations: [Double], at index: Int
  ) throws(NoncompartmentalError) {
    let (time, concentration) = (times[index], concentrations[index])
    guard time.isFinite, concentration.isFinite else { throw .notFinite(at: index) }
    guard time >= 0 else { throw .timeNegative(time) }
    if index > 0, time <= times[index - 1] {
      throw .timesNotAscending(time, after: times[index - 1])
    }
    guard concentration >= 0 else { throw .concentrationNegative(concentration, at: time) }
  }
}

extension ConcentrationCurve {
  /// The same curve with 0 for what lies below the lower limit of quantification (LLOQ). Such a
  /// sample stays: as a 0 it counts in the areas and can be no point of the half-life.
  ///
  /// - Throws: ``NoncompartmentalError`` if the limit is negative, or nothing is left above it.
  package func quantified(above limit: Double) throws(NoncompartmentalError) -> ConcentrationCurve {
    guard limit >= 0 else { throw .limitNegative(limit) }
    return try ConcentrationCurve(
      times: times, concentrations: concentrations.map { $0 < limit ? 0 : $0 })
  }

  /// The samples from one time to another, on a clock that starts with the first of these.
  ///
  /// - Throws: ``NoncompartmentalError/startNotSampled(_:)`` unless there is a sample at the start.
  package func part(
    from start: Double, to end: Double
  ) throws(NoncompartmentalError) -> ConcentrationCurve {
    guard times.contains(start) else { throw .startNotSampled(start) }
    let indices = times.indices.filter { (start...end).contains(times[$0]) }
    return try ConcentrationCurve(
      times: indices.map { times[$0] - start }, concentrations: indices.map { concentrations[$0] })
  }

  /// The index of the first of the highest concentrations.
  var peakIndex: Int {
    times.indices.reduce(0) { concentrations[$1] > concentrations[$0] ? $1 : $0 }
  }

  /// The index of the last concentration above 0.
  var lastIndex: Int {
    times.indices.reduce(0) { concentrations[$1] > 0 ? $1 : $0 }
  }
}
