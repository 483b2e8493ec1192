// SPDX-License-Identifier: Apache-2.0

import Encodings

/// Why a text is not the quantity that is wanted.
///
/// Every case carries what was found; `allowed` lists units of the dimension that is wanted.
public enum QuantityError: Error, Equatable, Sendable {
  /// There is no number at the beginning of the text; `usual` is the unit that mostly follows one.
  case missingNumber(found: String, usual: String? = nil)
  /// A number stands without a unit where one is needed; `allowed` is empty if any unit would do.
  case missingUnit(found: String, allowed: [String])
  /// The unit is not one of the units that Kairos knows.
  case unknownUnit(found: String, nearest: String?, allowed: [String])
  /// The unit is known and measures something else.
  case otherDimension(found: String, allowed: [String])
  /// A comma stands in the number; `meant` is the text with a point, or in the ways it can be meant.
  case comma(found: String, meant: [String])
  /// A second number where one is wanted: `30-40 min`, `0:40`.
  case secondNumber(found: String, usual: String? = nil)
  /// Words stand after a number and a unit.
  case rest(found: String, after: String)
  /// A month, which has no fixed length.
  case month(found: String)
  /// The number is not finite, or too large to be held.
  case notFinite(found: String)
}

extension QuantityError: CustomStringConvertible {
  /// What was found and what is allowed, in one sentence.
  public var description: String {
    switch self {
    case .missingNumber(let found, let usual):
      "found \(found.quoted), expected a decimal number and a unit, as \(Self.usualText(usual))"
    case .missingUnit(let found, let allowed):
      "found \(found.quoted) without a unit; write " + QuantityError.example(found, allowed)
    case .unknownUnit(let found, let nearest, let allowed):
      "the unit \(found.quoted) is not known"
        + (nearest.flatMap { [$0].nearestClause }.map { ", " + $0 } ?? "")
        + "; allowed: " + allowed.joined(separator: ", ")
    case .otherDimension(let found, let allowed):
      "found \(found.quoted), which is another kind of quantity; allowed units: "
        + allowed.joined(separator: ", ")
    case .comma(let found, let meant):
      "found \(found.quoted) with a comma in the number; write "
        + meant.map { $0.abbreviated }.joined(separator: " or ")
    case .secondNumber(let found, let usual):
      "found \(found.quoted), expected one number and one unit, as \(Self.usualText(usual))"
    case .rest(let found, let after):
      "found \(found.quoted) after \(after), expected one number and one unit and nothing else"
    case .month(let found):
      "found \(found.quoted); a month has no fixed length, write weeks or days, as 4 wk or 30 d, or years"
    case .notFinite(let found):
      "found \(found.quoted), which is not a finite number"
    }
  }

  /// What a quantity looks like that is mostly given in a unit.
  package static func usualText(_ unit: String?) -> String {
    let examples = ["45 a", "0.5 mg/kg", "7 d", "70 kg", "175 cm", "9 h", "0.3 mg/kg/h"]
    return examples.first { $0.split(separator: " ")[1] == unit ?? "" } ?? "40 min"
  }

  /// The number that was found, with the customary unit and the others that are allowed.
  private static func example(_ found: String, _ allowed: [String]) -> String {
    guard let first = allowed.first else { return "a number and a unit, as 40 min" }
    let example = "\(found.withoutOuterSpaces.abbreviated) \(first)"
    return "for example \(example); allowed units: " + allowed.joined(separator: ", ")
  }
}
