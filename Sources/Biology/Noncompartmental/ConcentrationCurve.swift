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
  /// The index of the first of the highest concentrations.
  var peakIndex: Int {
    times.indices.reduce(0) { concentrations[$1] > concentrations[$0] ? $1 : $0 }
  }

  /// The index of the last concentration above 0.
  var lastIndex: Int {
    times.indices.reduce(0) { concentrations[$1] > 0 ? $1 : $0 }
  }
}
