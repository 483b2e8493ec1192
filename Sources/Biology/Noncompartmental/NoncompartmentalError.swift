// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities

/// Why a curve cannot be analysed. Times and concentrations are in the units of the curve.
package enum NoncompartmentalError: Error, Equatable, Sendable {
  case countsDiffer(times: Int, concentrations: Int)
  case notFinite(at: Int)
  case timeNegative(Double)
  case timesNotAscending(Double, after: Double)
  case concentrationNegative(Double, at: Double)
  /// No concentration is above 0.
  case nothingMeasured
  case doseNotPositive(Double)
  case durationNotPositive(Double)
  /// After a bolus, neither a sample at time 0 nor two falling ones to draw the line back from.
  case initialConcentrationUnknown
  case tooFewTerminalPoints(Int)
  /// No line through the last points falls.
  case notFalling
  case timeBeyondCurve(Double, last: Double)
  case intervalNotPositive(Double)
  /// A dosing interval begins where nothing was sampled.
  case startNotSampled(Double)
  /// A dosing interval that holds no sample.
  case intervalNotSampled(from: Double, to: Double)
  /// A curve after one dose has the records of several.
  case severalDoses(Int)
  /// A dose that the times do not count from.
  case doseNotAtStart(Double)
}

extension NoncompartmentalError: CustomStringConvertible {
  /// What was found and what is allowed, in one sentence.
  package var description: String {
    switch self {
    case .tooFewTerminalPoints(let count):
      "the half-life would rest on \(count) point\(count == 1 ? "" : "s"); allowed: "
        + "\(NoncompartmentalConvention.leastTerminalPoints) or more after the peak, above 0"
    case .notFalling:
      "the concentrations do not fall at the end, so that there is no half-life; sample for longer"
    case .nothingMeasured:
      "no concentration is above 0; there is nothing to analyse"
    case .initialConcentrationUnknown:
      "the concentration at time 0 is unknown; after a bolus it is needed, unless the first two "
        + "samples fall"
    case .doseNotPositive(let dose):
      "the dose is \(dose.shortest); it must be more than 0"
    case .durationNotPositive(let duration):
      "the infusion lasts \(duration.shortest); it must last more than 0"
    case .intervalNotPositive(let interval):
      "the dosing interval is \(interval.shortest); it must be more than 0"
    case .severalDoses(let count):
      "there are records of \(count) doses, and one is analysed unless their number and interval are "
        + "given"
    case .doseNotAtStart(let time):
      "the dose is at time \(time.shortest); times count from the dose, which is at 0"
    default: sampleDescription
    }
  }

  /// The sentences about single samples.
  private var sampleDescription: String {
    switch self {
    case .countsDiffer(let times, let concentrations):
      "there are \(times) times and \(concentrations) concentrations; one is needed for each"
    case .notFinite(let index):
      "sample \(index + 1) holds a number that is not finite"
    case .timeNegative(let time):
      "a sample is at time \(time.shortest); times count from the dose, 0 or later"
    case .timesNotAscending(let time, let earlier):
      "a sample at time \(time.shortest) stands after one at \(earlier.shortest); give each time "
        + "once, in ascending order"
    case .concentrationNegative(let concentration, let time):
      "the concentration at time \(time.shortest) is \(concentration.shortest); it must be 0 or more"
    case .timeBeyondCurve(let time, let last):
      "an area to time \(time.shortest) is wanted, but the last sample is at \(last.shortest)"
    case .startNotSampled(let time):
      "a dosing interval begins at \(time.shortest), where there is no sample; add one"
    case .intervalNotSampled(let start, let end):
      "nothing was sampled between \(start.shortest) and \(end.shortest), so that nothing is known "
        + "of this dosing interval"
    default: ""
    }
  }
}
