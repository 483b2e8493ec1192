// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Quantities
package import Scalars
import Therapy

/// The text of one field of a request, to be read as what the field needs.
///
/// Every text that cannot be read so is a wrong request, and the error names the field.
package struct FieldText: Equatable, Sendable {
  package let place: RunError.Place
  package let text: String

  package init(_ field: String, _ text: String) {
    self.init(at: .field(field), text)
  }

  package init(at place: RunError.Place, _ text: String) {
    self.place = place
    self.text = text
  }

  /// An error about this field.
  package func failure(_ kind: RunError.Kind, _ problem: Wording) -> RunError {
    RunError(kind, at: place, problem)
  }

  /// As `found "0 h", allowed: more than 0`.
  package func failure(_ kind: RunError.Kind, found: String, allowed: String) -> RunError {
    RunError(kind, at: place, found: found, allowed: allowed)
  }

  /// A number with a unit of one of some dimensions.
  ///
  /// - Parameter usual: the unit that an error offers first.
  package func quantity(
    ofAny dimensions: [Dimension], usual: String? = nil
  ) throws(RunError) -> Quantity {
    do {
      return try UnifiedCode.quantity(text, ofAny: dimensions, usual: usual)
    } catch {
      throw failure(.request, Wording(error.description))
    }
  }

  package func quantity(
    of dimension: Dimension, usual: String? = nil
  ) throws(RunError) -> Quantity {
    try quantity(ofAny: [dimension], usual: usual)
  }

  /// A dose: a mass of drug or a mass per body weight; with the time that it runs over also a rate.
  package func dose(over duration: Quantity? = nil) throws(RunError) -> Quantity {
    guard let rate = try? UnifiedCode.quantity(text, ofAny: Session.rateDimensions) else {
      return try quantity(ofAny: Session.doseDimensions, usual: "mg/kg")
    }
    do {
      return try Session.dose(rate, over: duration)
    } catch {
      throw failure(.request, Wording(error.description))
    }
  }

  /// A time, in hours.
  package func hours(usual: String? = nil) throws(RunError) -> Double {
    let hours = try quantity(of: Dimension(time: 1), usual: usual).inBase
    guard hours.isFinite else {
      throw failure(.request, "found \(text.quoted), which is not finite")
    }
    return hours
  }

  /// A number without a unit.
  package func number() throws(RunError) -> Double {
    let quantity: Quantity?
    do { quantity = try UnifiedCode.quantity(text, of: .one) } catch {
      if case .comma = error { throw failure(.request, Wording(error.description)) }
      quantity = nil
    }
    guard let quantity, quantity.unit == .one else {
      throw failure(.request, "found \(text.quoted), expected a number without a unit")
    }
    return quantity.value
  }

  /// A whole number.
  package func count() throws(RunError) -> Int {
    guard let count = Int(text) else {
      throw failure(.request, "found \(text.quoted), expected a whole number")
    }
    return count
  }

  /// A whole number within a range.
  package func count(within range: ClosedRange<Int>) throws(RunError) -> Int {
    let count = try count()
    guard range.contains(count) else {
      throw failure(
        .value, found: "\(count)", allowed: "\(range.lowerBound) to \(range.upperBound)")
    }
    return count
  }

  /// One of a few words.
  package func choice<Choice: CaseIterable & RawRepresentable<String>>(
    of _: Choice.Type
  ) throws(RunError) -> Choice {
    if let choice = Choice(rawValue: text) { return choice }
    throw RunError(
      .request, at: place, unknown: text, among: Choice.allCases.map { $0.rawValue })
  }

  /// What stands before and after the first `=`.
  package func assignment(as example: String) throws(RunError) -> (name: String, value: String) {
    guard let equals = text.firstIndex(of: "=") else {
      throw failure(.request, "found \(text.quoted), expected NAME=VALUE, as \(example)")
    }
    let name = String(text[..<equals]).withoutOuterSpaces
    let value = String(text[text.index(after: equals)...]).withoutOuterSpaces
    guard !name.isEmpty, !value.isEmpty else {
      throw failure(.request, "found \(text.quoted), expected NAME=VALUE, as \(example)")
    }
    return (name, value)
  }
}
