// SPDX-License-Identifier: Apache-2.0

package import Pharmacokinetics
package import Quantities

/// Why a treatment cannot be planned, or not for this patient.
package enum TherapyError: Error, Equatable, Sendable {
  /// A dose in a unit that is neither a mass of drug nor a mass per body weight.
  case notADose(Quantity)
  /// A rate without the time that it runs for.
  case rateWithoutDuration(Quantity)
  /// A time in a unit of another kind; `of` names what it is the time of.
  case quantity(of: String, QuantityError)
  /// A dose per body weight, for a patient whose weight nobody gave.
  case weightNeeded(dose: Quantity)
  case countNotPositive(Int)
  case intervalMissing(count: Int)
  case intervalNotPositive(Quantity)
  case noSessions
  /// A treatment whose doses depend on how the patient fares, multiplied by a factor.
  case notScalable
  /// A dose that is refused, or a list of them.
  case dose(DoseError)
}

extension TherapyError: CustomStringConvertible {
  /// What was found and what is allowed, in one sentence.
  package var description: String {
    switch self {
    case .notADose(let found):
      "found the dose \(found); a dose is a mass of drug or a mass per body weight, as 35 mg or "
        + "0.5 mg/kg"
    case .rateWithoutDuration(let rate):
      "found the rate \(rate) without over how long it runs; give that as well, as over 40 min, or "
        + "the dose, as 0.5 mg/kg"
    case .quantity(let name, let error):
      "\(name): \(error)"
    case .weightNeeded(let dose):
      "the dose is \(dose), but nobody gave the patient's weight; give it, as 70 kg, or give the "
        + "dose in mg"
    case .countNotPositive(let count):
      "found \(count) doses; the number of doses is 1 or more"
    case .intervalMissing(let count):
      "\(count) doses need the interval between their starts, as 2 d"
    case .intervalNotPositive(let found):
      "found the interval \(found); it must be more than 0"
    case .noSessions:
      "there is no session; a treatment needs one or more"
    case .notScalable:
      "the doses follow from rules and cannot be scaled; write a protocol with a list of sessions"
    case .dose(let error):
      error.description
    }
  }
}
