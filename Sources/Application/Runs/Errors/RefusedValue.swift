// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import Pharmacokinetics
import Quantities
import Therapy

/// What an error of a lower floor says in its parts: what stood there, and what may.
struct RefusedValue: Equatable {
  var found: String?
  var allowed: String?
  var nearest: String?

  static let none = RefusedValue()

  static func range(_ found: String, _ allowed: String) -> RefusedValue {
    RefusedValue(found: found, allowed: allowed)
  }

  static func words(_ found: String, _ allowed: [String]) -> RefusedValue {
    RefusedValue(found: found, allowed: allowed.joined(separator: ", "))
  }
}

extension QuantityError {
  var refused: RefusedValue {
    switch self {
    case .missingNumber(let found, let usual), .secondNumber(let found, let usual):
      .range(found, "one decimal number and one unit, as " + QuantityError.usualText(usual))
    case .comma(let found, let meant): .words(found, meant)
    case .rest(let found, _): .range(found, "one number and one unit and nothing else")
    case .month(let found): .range(found, "weeks, days or years")
    case .missingUnit(let found, let allowed), .otherDimension(let found, let allowed):
      .words(found, allowed)
    case .unknownUnit(let found, let nearest, let allowed):
      RefusedValue(found: found, allowed: allowed.joined(separator: ", "), nearest: nearest)
    case .notFinite(let found): .range(found, "a finite number")
    }
  }
}

extension PatientError {
  var refused: RefusedValue {
    switch self {
    case .outOfRange(_, let found, let allowed): .range("\(found)", allowed)
    case .quantity(_, let error): error.refused
    case .unknownWord(_, let found, let allowed):
      RefusedValue(
        found: found, allowed: allowed.joined(separator: ", "),
        nearest: allowed.nearest(to: found, .ofPatients))
    case .notStudied(_, let found, let allowed): .words(found, allowed)
    case .comedication(let error): error.refused
    default: .none
    }
  }
}

extension ComedicationError {
  /// For another drug there is no nearest one.
  var refused: RefusedValue {
    switch self {
    case .unknown(let name): .words(name, TakenDrug.names)
    case .quantity(_, let error): error.refused
    case .notPositive(_, let found): .range("\(found)", "more than 0 mg/d")
    case .tooMuch(let found, let most):
      .range("\(found.shortest) mg/d of diazepam", "up to \(most.shortest) mg/d")
    default: .none
    }
  }
}

extension TherapyError {
  var refused: RefusedValue {
    switch self {
    case .notADose(let found): .range("\(found)", "a mass of drug, or a mass per body weight")
    case .quantity(_, let error): error.refused
    case .countNotPositive(let count): .range("\(count)", "1 or more")
    case .intervalNotPositive(let found): .range("\(found)", "more than 0")
    case .dose(let error): error.refused
    default: .none
    }
  }
}

extension DoseError {
  var refused: RefusedValue {
    switch self {
    case .amountNotPositive(let amount): .range("\(amount.shortest) mg", "more than 0")
    case .amountTooSmall(let amount):
      .range("\(amount.shortest) mg", "from \(Dosing.smallestAmount.shortest) mg")
    case .amountTooLarge(let amount):
      .range("\(amount.shortest) mg", "up to \(Dosing.largestAmount.shortest) mg")
    case .perKilogramTooLarge(let amount, let bodyWeight):
      .range(
        "\((amount / bodyWeight).shortest) mg/kg",
        "up to \(Dosing.largestPerKilogram.shortest) mg/kg")
    case .notADeviceStrength(let amount):
      .words("\(amount.shortest) mg", Dosing.nasalStrengths.map { $0.shortest + " mg" })
    case .tooManyDoses(let count): .range("\(count)", "up to \(Dosing.mostDoses)")
    default: .none
    }
  }
}
