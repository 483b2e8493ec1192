// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
package import Quantities
import Scalars

extension ModelOverrides.Change {
  /// Where the change was asked for.
  ///
  /// - Parameter field: its place where the request itself asks for it.
  func place(asked field: RunError.Place) -> RunError.Place { origin.place(asked: field) }

  /// The new value in the parameter's unit, which must be given unless it is a pure number.
  func value(for passport: Passport) throws(RunError) -> Double {
    do {
      let unit = try UnifiedCode.unit(passport.unit)
      return try UnifiedCode.quantity(value, of: unit.dimension).value(in: unit)
    } catch {
      throw RunError(
        origin == .request ? .request : .value, at: place(asked: .parameter(name)),
        "\(name): \(error.description)", found: value)
    }
  }

  func outOfRange(of passport: Passport) -> RunError {
    RunError(
      .value, at: place(asked: .parameter(name)), found: "\(name) = \(value)",
      allowed: passport.rangeText)
  }
}

extension ModelOverrides.Origin {
  /// The place; `field` where the request itself asks.
  func place(asked field: RunError.Place) -> RunError.Place {
    switch self {
    case .request: field
    case .file(let file, let line, let column, let key):
      .file(file, line: line, column: column, key: key)
    }
  }
}

extension Passport {
  /// As `20 to 200 L/h`.
  package var rangeText: String { range.lowerBound.shortest + " to " + text(of: range.upperBound) }

  /// A value with the unit, which a pure number does not have.
  package func text(of value: Double) -> String {
    unit == "1" ? value.shortest : value.shortest + " " + unit
  }
}
