// SPDX-License-Identifier: Apache-2.0

/// What a curve says without any extrapolation beyond its last sample.
package struct ObservedExposure: Sendable {
  /// The curve as it was sampled.
  package let curve: ConcentrationCurve
  package let administration: AdministrationMode
  package let rule: AreaRule
  /// AUClast: the area from time 0 to the last concentration above 0.
  package let areaToLast: Double
  /// AUMClast: the area under time times concentration, likewise.
  package let momentToLast: Double
  /// AUCall: the area to the last sample, be it 0 or not.
  package let areaOfAll: Double
  /// The curve from time 0 on.
  private let completed: ConcentrationCurve

  /// - Throws: ``NoncompartmentalError``: an infusion that does not last, or a bolus whose
  ///   concentration at time 0 is unknown.
  package init(
    of curve: ConcentrationCurve, after administration: AdministrationMode,
    by rule: AreaRule = .linearUpLogDown
  ) throws(NoncompartmentalError) {
    let completed = try curve.completed(after: administration)
    let stretches = rule.stretches(of: completed.concentrations, at: completed.times)
    let toLast = stretches.prefix(completed.lastIndex)
    self.curve = curve
    self.administration = administration
    self.rule = rule
    self.completed = completed
    areaToLast = toLast.reduce(0) { $0 + $1.area }
    momentToLast = toLast.reduce(0) { $0 + $1.moment }
    areaOfAll = stretches.reduce(0) { $0 + $1.area }
  }

  /// Cmax: the highest concentration that was sampled.
  package var peakConcentration: Double { curve.concentrations[curve.peakIndex] }

  /// tmax: when it was sampled, for the first time.
  package var timeOfPeak: Double { curve.times[curve.peakIndex] }

  /// C0: the concentration at time 0, extrapolated back after a bolus that was not sampled then.
  package var initialConcentration: Double { completed.concentrations[0] }

  /// Clast: the last concentration above 0.
  package var lastConcentration: Double { curve.concentrations[curve.lastIndex] }

  /// tlast: its time.
  package var timeOfLast: Double { curve.times[curve.lastIndex] }

  /// tlag: the time of the last sample before the first concentration above 0; 0 if there is none.
  package var lag: Double {
    let first = curve.concentrations.firstIndex { $0 > 0 } ?? 0
    return first > 0 ? curve.times[first - 1] : 0
  }

  /// The area between two times, both within the samples; see ``area(to:)``.
  ///
  /// - Throws: ``NoncompartmentalError/timeBeyondCurve(_:last:)``.
  package func area(from start: Double, to end: Double) throws(NoncompartmentalError) -> Double {
    try area(to: end) - area(to: start)
  }

  /// The area from time 0 to a time up to the last sample; between two samples the curve runs as
  /// the rule says.
  ///
  /// - Throws: ``NoncompartmentalError/timeBeyondCurve(_:last:)``.
  package func area(to time: Double) throws(NoncompartmentalError) -> Double {
    let last = completed.times[completed.times.count - 1]
    guard time <= last else { throw .timeBeyondCurve(time, last: last) }
    return rule.stretches(of: completed.concentrations, at: completed.times)
      .prefix { $0.start.time < time }
      .reduce(0) { $0 + ($1.end.time <= time ? $1.area : $1.cut(at: time).area) }
  }
}
