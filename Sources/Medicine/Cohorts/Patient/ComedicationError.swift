// SPDX-License-Identifier: Apache-2.0

import Encodings
public import Quantities

/// Why something cannot be taken besides.
public enum ComedicationError: Error, Equatable, Sendable {
  /// A name on nobody's list. Never a guess: a wrong drug is worse than none.
  case unknown(String)
  /// A benzodiazepine without how much of it.
  case amountMissing(String)
  /// An amount of something that is taken or not.
  case amountNotMeant(String, found: Quantity)
  /// An amount in a unit of another kind.
  case quantity(String, QuantityError)
  case notPositive(String, found: Quantity)
  /// The same name twice.
  case repeated(String)
  /// All benzodiazepines together, in diazepam equivalents, mg/d.
  case tooMuch(found: Double, most: Double)
}

extension ComedicationError: CustomStringConvertible {
  /// What was found and what is allowed, in one sentence.
  public var description: String {
    switch self {
    case .unknown(let name):
      TakenDrug.otherNames(of: name).map {
        "\(name.quoted) goes by the name \($0) here; write that"
      }
        ?? "\(name.quoted) is not modelled; without it the result is as if it were not taken; modelled: "
        + TakenDrug.names.joined(separator: ", ")
    case .amountMissing(let name):
      "\(name) needs the amount taken a day in mg/d, as diazepam:10mg/d"
    case .amountNotMeant(let name, let found):
      "found \(name) with \(found); it is taken or not, so leave the amount out"
    case .quantity(let name, let error): "\(name): \(error)"
    case .notPositive(let name, let found): "found \(name) with \(found), allowed: more than 0 mg/d"
    case .repeated(let name): "\(name) stands twice; name it once, with all that is taken of it"
    case .tooMuch(let found, let most):
      "found benzodiazepines that equal \(found.shortest) mg of diazepam a day, "
        + "allowed: up to \(most.shortest) mg/d"
    }
  }
}
