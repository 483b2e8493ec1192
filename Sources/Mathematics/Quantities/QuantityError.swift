// SPDX-License-Identifier: Apache-2.0

import Encodings

/// Why a text is not the quantity that is wanted.
///
/// Every case carries what was found; `allowed` lists units of the dimension that is wanted.
public enum QuantityError: Error, Equatable, Sendable {
  /// There is no number at the beginning of the text.
  case missingNumber(found: String)
  /// A number stands without a unit where one is needed; `allowed` is empty if any unit would do.
  case missingUnit(found: String, allowed: [String])
  /// The unit is not one of the units that Kairos knows.
  case unknownUnit(found: String, nearest: String?, allowed: [String])
  /// The unit is known and measures something else.
  case otherDimension(found: String, allowed: [String])
  /// The number is not finite, or too large to be held.
  case notFinite(found: String)
}

extension QuantityError: CustomStringConvertible {
  /// What was found and what is allowed, in one sentence.
  public var description: String {
    switch self {
    case .missingNumber(let found):
      "found \(found.quoted), expected a decimal number and a unit, as 40 min"
    case .missingUnit(let found, let allowed):
      "found \(found.quoted) without a unit; write " + QuantityError.example(found, allowed)
    case .unknownUnit(let found, let nearest, let allowed):
      "the unit \(found.quoted) is not known"
        + (nearest.map { ", " + $0.nearestClause } ?? "")
        + "; allowed: " + allowed.joined(separator: ", ")
    case .otherDimension(let found, let allowed):
      "found \(found.quoted), which is another kind of quantity; allowed units: "
        + allowed.joined(separator: ", ")
    case .notFinite(let found):
      "found \(found.quoted), which is not a finite number"
    }
  }

  /// The number that was found, with the customary unit and the others that are allowed.
  private static func example(_ found: String, _ allowed: [String]) -> String {
    guard let first = allowed.first else { return "a number and a unit, as 40 min" }
    let example = "\(found.withoutOuterSpaces.abbreviated) \(first)"
    return "for example \(example); allowed units: " + allowed.joined(separator: ", ")
  }
}
