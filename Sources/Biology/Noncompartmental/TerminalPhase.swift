// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The exponential decline at the end of a curve: the line through the logarithms of its last
/// concentrations, with the points that it rests on.
package struct TerminalPhase: Equatable, Sendable {
  /// λz: minus the slope of the line, per unit of time.
  package let rate: Double
  /// The line at time 0: the logarithm of a concentration.
  package let intercept: Double
  /// The times of the points that were used, the last above 0 among them.
  package let times: [Double]
  /// r², the share of the scatter that the line explains.
  package let rSquared: Double
  /// 1 - (1 - r²)(n - 1)/(n - 2): what can be compared between lines through n points.
  package let adjustedRSquared: Double

  /// ln 2 / λz
  package var halfLife: Double { Double.log(2) / rate }

  /// The correlation of time and logarithm: negative.
  package var correlation: Double { -rSquared.squareRoot() }

  /// What the line gives at a time.
  package func concentration(at time: Double) -> Double {
    Double.exp(intercept - rate * time)
  }
}

extension TerminalPhase {
  /// The line of the highest adjusted r² among those through the last three points, four, and so
  /// on, back to the one after the peak (after a bolus: to the peak itself). Of lines that are
  /// equally good the one through the most points; see ``NoncompartmentalConvention``.
  ///
  /// - Throws: ``NoncompartmentalError``: fewer than three points, or none of the lines falls.
  package init(
    of curve: ConcentrationCurve, after administration: AdministrationMode
  ) throws(NoncompartmentalError) {
    let first = curve.times[curve.peakIndex]
    let samples = curve.positiveSamples { administration == .bolus ? $0 >= first : $0 > first }
    let lines = try Self.lines(through: samples).filter { $0.slope < 0 }
    let best = lines.reduce(-Double.infinity) { Swift.max($0, $1.adjustedRSquared) }
    let line = lines.last { best - $0.adjustedRSquared < NoncompartmentalConvention.equalFit }
    guard let line else { throw .notFalling }
    self.init(line, through: samples)
  }

  /// The line through all points from one time to another, both included: the reader's own choice.
  ///
  /// - Throws: ``NoncompartmentalError``: fewer than three points, or the line does not fall.
  package init(
    of curve: ConcentrationCurve, from start: Double, to end: Double
  ) throws(NoncompartmentalError) {
    let samples = curve.positiveSamples { start <= $0 && $0 <= end }
    guard let line = try Self.lines(through: samples).last, line.slope < 0 else {
      throw .notFalling
    }
    self.init(line, through: samples)
  }

  /// The lines through the last three samples, the last four, and so on to all of them.
  private static func lines(
    through samples: [LogarithmicSample]
  ) throws(NoncompartmentalError) -> [RegressionLine] {
    guard samples.count >= NoncompartmentalConvention.leastTerminalPoints else {
      throw .tooFewTerminalPoints(samples.count)
    }
    var line = RegressionLine()
    var lines: [RegressionLine] = []
    for sample in samples.reversed() {
      line.add(sample)
      if line.count >= NoncompartmentalConvention.leastTerminalPoints { lines.append(line) }
    }
    return lines
  }

  /// A line through the last of some samples.
  private init(_ line: RegressionLine, through samples: [LogarithmicSample]) {
    rate = -line.slope
    intercept = line.intercept
    times = samples.suffix(line.count).map { $0.time }
    rSquared = line.rSquared
    adjustedRSquared = line.adjustedRSquared
  }
}
