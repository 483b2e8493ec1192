// SPDX-License-Identifier: Apache-2.0

/// What the samples say of one interval between equal doses: AUCtau, Cmax, Cmin, Cavg.
///
/// An interval that was not sampled says nothing: there must be a sample where it begins, one where
/// it ends, and one in between. Only where the first dose meets an empty body is its beginning known
/// without one, see ``AdministrationMode``.
package struct DosingInterval: Equatable, Sendable {
  /// When its dose is given, on the clock of the first dose.
  package let start: Double
  /// τ: from this dose to the next.
  package let length: Double
  /// AUCtau.
  package let area: Double
  /// The highest concentration that was sampled, and when, on the clock of its dose.
  package let peak: Double
  package let timeOfPeak: Double
  /// Cmin: the lowest, from the start to the end.
  package let lowest: Double

  /// Cavg: AUCtau over τ.
  package var average: Double { area / length }

  /// (Cmax − Cmin)/Cavg, in percent.
  package var fluctuation: Double { 100 * (peak - lowest) / average }

  /// - Parameters:
  ///   - samples: on the clock of the first dose.
  ///   - start: when the dose of the interval is given.
  ///   - isFirst: whether there was no drug before.
  /// - Throws: ``NoncompartmentalError``: the interval does not last or was not sampled.
  package init(
    of samples: SampleSeries, from start: Double, over length: Double, isFirst: Bool,
    after mode: AdministrationMode, by rule: AreaRule = .linearUpLogDown
  ) throws(NoncompartmentalError) {
    guard length > 0, length.isFinite else { throw .intervalNotPositive(length) }
    let start = try samples.sampledTime(near: start, isFirst: isFirst)
    let end = samples.time(near: start + length) ?? start + length
    guard samples.times.contains(where: { $0 > start && $0 < end }) else {
      throw .intervalNotSampled(from: start, to: end)
    }
    let exposure = try ObservedExposure(
      of: samples.part(from: start, to: end).curve(), after: mode, by: rule)
    self.start = start
    self.length = length
    area = try exposure.area(to: end - start)
    peak = exposure.peakConcentration
    timeOfPeak = exposure.timeOfPeak
    let before = isFirst ? exposure.initialConcentration : exposure.peakConcentration
    lowest = exposure.curve.concentrations.reduce(before) { Swift.min($0, $1) }
  }
}

extension SampleSeries {
  /// The time of the sample at a time: the one that differs by round-off only, if at all.
  package func time(near time: Double) -> Double? {
    let tolerance = 64 * Double.ulpOfOne * time.magnitude
    return times.first { ($0 - time).magnitude <= tolerance }
  }

  /// The time of the sample where an interval begins; the first may begin without one.
  fileprivate func sampledTime(
    near start: Double, isFirst: Bool
  ) throws(NoncompartmentalError) -> Double {
    if isFirst { return start }
    guard let time = time(near: start) else { throw .startNotSampled(start) }
    return time
  }
}
