// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Scalars

/// The text of one option, to be read as what the option needs.
///
/// Every text that cannot be read so is wrong usage, and the message begins with the option.
struct OptionText {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  /// An error about this option.
  func failure(_ status: ExitStatus, _ problem: String) -> Failure {
    Failure(status, "\(name): \(problem)")
  }

  /// A number with a unit of one of some dimensions.
  func quantity(ofAny dimensions: [Dimension]) throws(Failure) -> Quantity {
    do {
      return try UnifiedCode.quantity(text, ofAny: dimensions)
    } catch {
      throw failure(.usage, error.description)
    }
  }

  func quantity(of dimension: Dimension) throws(Failure) -> Quantity {
    try quantity(ofAny: [dimension])
  }

  /// A time, in hours.
  func hours() throws(Failure) -> Double {
    let hours = try quantity(of: .time).inBase
    guard hours.isFinite else {
      throw failure(.usage, "found \(text.quoted), which is not finite")
    }
    return hours
  }

  /// A number without a unit.
  func number() throws(Failure) -> Double {
    guard let quantity = try? UnifiedCode.quantity(text, of: .one), quantity.unit == .one else {
      throw failure(.usage, "found \(text.quoted), expected a number without a unit")
    }
    return quantity.value
  }

  /// A whole number.
  func count() throws(Failure) -> Int {
    guard let count = Int(text) else {
      throw failure(.usage, "found \(text.quoted), expected a whole number")
    }
    return count
  }

  /// One of a few words.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    of _: Choice.Type
  ) throws(Failure) -> Choice {
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map { $0.rawValue }
    throw failure(.usage, "found \(text.quoted), " + Names.offer(names, for: text))
  }

  /// What stands before and after the first `=`.
  func assignment(as example: String) throws(Failure) -> (name: String, value: String) {
    guard let equals = text.firstIndex(of: "=") else {
      throw failure(.usage, "found \(text.quoted), expected NAME=VALUE, as \(example)")
    }
    let name = String(text[..<equals]).withoutOuterSpaces
    let value = String(text[text.index(after: equals)...]).withoutOuterSpaces
    guard !name.isEmpty, !value.isEmpty else {
      throw failure(.usage, "found \(text.quoted), expected NAME=VALUE, as \(example)")
    }
    return (name, value)
  }
}

/// How messages offer names.
enum Names {
  /// The nearest of the names, and all of them.
  static func offer(_ names: [String], for name: String) -> String {
    names.offer(for: name)
  }
}

extension Dimension {
  static let time = Dimension(time: 1)
}
