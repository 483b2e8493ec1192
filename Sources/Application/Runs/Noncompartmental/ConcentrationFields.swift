// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Scalars

/// Which columns of a table hold what, in which units, as text.
package struct ConcentrationFields: Equatable, Sendable {
  /// The name of the column of times after the dose.
  package var time: String
  /// The field `time-unit`; nil where the heading says it.
  package var timeUnit: String?
  /// The name of the column of concentrations.
  package var concentration: String
  /// The field `concentration-unit`; nil where the heading says it.
  package var concentrationUnit: String?
  /// The name of the column that tells subjects apart.
  package var id: String?

  package init(time: String, concentration: String) {
    self.time = time
    self.concentration = concentration
  }
}

extension ConcentrationFields {
  /// The units of the columns that hold times and concentrations.
  func units(
    of samples: ConcentrationSamples
  ) throws(RunError) -> (time: Unit, concentration: Unit) {
    (
      try samples.time.unit(or: timeUnit, of: "time-unit", [Dimension(time: 1)]),
      try samples.concentration.unit(
        or: concentrationUnit, of: "concentration-unit",
        [.massConcentration, .amountConcentration])
    )
  }
}

extension ConcentrationSamples.Column {
  /// The unit of a column: what the field says, or else the heading, and not both differently.
  ///
  /// - Throws: ``RunError`` at the field.
  func unit(
    or given: String?, of field: String, _ dimensions: [Dimension]
  ) throws(RunError) -> Unit {
    guard let symbol = given ?? told else {
      throw RunError(
        .request,
        "\(field: field) is missing: the heading \(name.quoted) does not say the unit")
    }
    let unit = try Self.unit(symbol, of: field, dimensions)
    guard given != nil, let told else { return unit }
    let other = try? Self.unit(told, of: field, dimensions)
    guard
      told == symbol
        || other.map({ $0.dimension == unit.dimension && $0.factor == unit.factor })
          ?? false
    else {
      throw RunError(
        .value, at: .field(field), "found \(symbol.quoted), but the heading says \(told.quoted)")
    }
    return unit
  }

  /// What the heading says; nil where it says nothing but that a file has units of its own, as
  /// `{amount}/{volume}`.
  private var told: String? {
    guard let unit else { return nil }
    var isWithin = false
    let outside = unit.filter { character in
      if character == "{" { isWithin = true }
      defer { if character == "}" { isWithin = false } }
      return !isWithin && character != "/" && character != "."
    }
    return outside.isEmpty ? nil : unit
  }

  private static func unit(
    _ symbol: String, of field: String, _ dimensions: [Dimension]
  ) throws(RunError) -> Unit {
    try FieldText(field, "1 " + symbol).quantity(ofAny: dimensions).unit
  }
}
