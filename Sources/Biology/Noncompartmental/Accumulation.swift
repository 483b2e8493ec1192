// SPDX-License-Identifier: Apache-2.0

import Scalars

/// How much higher the last of equal doses at equal intervals goes than the first.
package struct Accumulation: Equatable, Sendable {
  /// AUCtau: the areas over one interval after the first and after the last dose.
  package let firstArea: Double
  package let lastArea: Double
  /// The highest concentrations that were sampled in these intervals.
  package let firstPeak: Double
  package let lastPeak: Double

  /// The area of the last interval over that of the first.
  package var ofArea: Double { lastArea / firstArea }

  /// The peak of the last interval over that of the first.
  package var ofPeak: Double { lastPeak / firstPeak }

  /// Compares the interval after the first dose with that after the last, each on a clock that
  /// starts with its dose. The sample at the end of an interval stands before the next dose.
  ///
  /// - Parameter interval: from the start of one dose to the start of the next, in the curves' time.
  /// - Throws: ``NoncompartmentalError``, also for a curve that ends before its interval.
  package init(
    first: ObservedExposure, last: ObservedExposure, over interval: Double
  ) throws(NoncompartmentalError) {
    guard interval > 0, interval.isFinite else { throw .intervalNotPositive(interval) }
    firstArea = try first.area(to: interval)
    lastArea = try last.area(to: interval)
    firstPeak = first.curve.peak(to: interval)
    lastPeak = last.curve.peak(to: interval)
  }

  /// Compares the intervals of one curve.
  ///
  /// - Parameters:
  ///   - curve: from the first dose to one interval after the last, with a sample where that begins.
  ///   - interval: from the start of one dose to the start of the next, in the curve's time.
  ///   - doses: how many there were, 2 or more.
  /// - Throws: ``NoncompartmentalError``.
  package init(
    in curve: ConcentrationCurve, every interval: Double, doses: Int,
    after mode: AdministrationMode, by rule: AreaRule = .linearUpLogDown
  ) throws(NoncompartmentalError) {
    guard interval > 0, interval.isFinite else { throw .intervalNotPositive(interval) }
    guard doses >= 2 else { throw .tooFewDoses(doses) }
    let start = try curve.start(of: doses, every: interval)
    let last = try curve.part(from: start, to: curve.times[curve.times.count - 1])
    try self.init(
      first: ObservedExposure(of: curve, after: mode, by: rule),
      last: ObservedExposure(of: last, after: mode, by: rule), over: interval)
  }
}

extension ConcentrationCurve {
  /// The sampled time of the last dose: the one that differs by round-off only, if at all.
  fileprivate func start(of doses: Int, every interval: Double) throws(NoncompartmentalError)
    -> Double
  {
    let start = interval * Double(doses - 1)
    let tolerance = start * Double.ulpOfOne * Double(doses)
    guard let time = times.first(where: { abs($0 - start) <= tolerance }) else {
      throw .startNotSampled(start)
    }
    return time
  }

  /// The highest of the samples up to a time.
  fileprivate func peak(to end: Double) -> Double {
    times.indices.reduce(0) { peak, index in
      times[index] <= end ? Swift.max(peak, concentrations[index]) : peak
    }
  }
}

extension TerminalPhase {
  /// What superposition predicts at steady state, if the terminal phase were all: 1/(1 - e^(-λz τ)).
  package func accumulation(every interval: Double) -> Double {
    1 / (1 - Double.exp(-rate * interval))
  }
}
