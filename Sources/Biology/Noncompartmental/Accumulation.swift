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

  /// Compares two intervals of one length.
  package init(first: DosingInterval, last: DosingInterval) {
    (firstArea, lastArea) = (first.area, last.area)
    (firstPeak, lastPeak) = (first.peak, last.peak)
  }
}

extension ConcentrationCurve {
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
