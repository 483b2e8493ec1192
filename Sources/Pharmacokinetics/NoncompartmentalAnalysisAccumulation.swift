// SPDX-License-Identifier: Apache-2.0

import Scalars

/// How much higher the last of equal doses at equal intervals goes than the first.
public struct Accumulation: Equatable, Sendable {
  /// AUCtau: the areas over one interval after the first and after the last dose.
  public let firstArea: Double
  public let lastArea: Double
  /// The highest concentrations that were sampled in these intervals.
  public let firstPeak: Double
  public let lastPeak: Double

  /// The area of the last interval over that of the first.
  public var ofArea: Double { lastArea / firstArea }

  /// The peak of the last interval over that of the first.
  public var ofPeak: Double { lastPeak / firstPeak }

  /// Compares the intervals.
  ///
  /// - Parameters:
  ///   - curve: from the first dose to one interval after the last, with a sample where that begins.
  ///   - interval: from the start of one dose to the start of the next, in the curve's time.
  ///   - doses: how many there were, 2 or more.
  /// - Throws: ``NoncompartmentalError``.
  public init(
    in curve: ConcentrationCurve, every interval: Double, doses: Int,
    after administration: AdministrationMode, by rule: AreaRule = .linearUpLogDown
  ) throws(NoncompartmentalError) {
    guard interval > 0, interval.isFinite else { throw .intervalNotPositive(interval) }
    guard doses >= 2 else { throw .tooFewDoses(doses) }
    let end = curve.times[curve.times.count - 1]
    let start = try curve.start(of: doses, every: interval)
    let first = try ObservedExposure(of: curve, after: administration, by: rule)
    let last = try ObservedExposure(
      of: curve.part(from: start, to: end), after: administration, by: rule)
    firstArea = try first.area(to: interval)
    lastArea = try last.area(to: interval)
    // What was sampled when the second dose was given belongs to that.
    firstPeak = curve.peak { $0 < interval }
    lastPeak = curve.peak { (start...start + interval).contains($0) }
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

  /// The highest of the samples at certain times.
  fileprivate func peak(where isWithin: (Double) -> Bool) -> Double {
    times.indices.reduce(0) { peak, index in
      isWithin(times[index]) ? Swift.max(peak, concentrations[index]) : peak
    }
  }
}

extension TerminalPhase {
  /// What superposition predicts at steady state, if the terminal phase were all: 1/(1 - e^(-λz τ)).
  public func accumulation(every interval: Double) -> Double {
    1 / (1 - Double.exp(-rate * interval))
  }
}
