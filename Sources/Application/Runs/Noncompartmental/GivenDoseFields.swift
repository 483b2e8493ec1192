// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Noncompartmental
package import Quantities
import Scalars

/// The dose behind measured concentrations, as text.
package struct GivenDoseFields: Equatable, Sendable {
  /// The dose of every subject, as `320mg` or `4mg/kg`.
  package var dose: String?
  /// The field `amount`: in its place, the name of the column of doses.
  package var amountColumn: String?
  /// The field `amount-unit`; nil where the heading says it.
  package var amountUnit: String?
  /// `extravascular`, `bolus` or `infusion`; the first unless given.
  package var administration: String?
  /// How long the infusion lasted, as `40min`.
  package var over: String?
  /// The field `repeat`: the number of equal doses in all.
  package var count: String?
  /// As `12h`.
  package var interval: String?
  /// The field `steady-state`: times count from one of many equal doses.
  package var isSteadyState = false

  package init() {}
}

/// The dose behind measured concentrations.
package struct GivenDose: Sendable {
  package enum Amount: Equatable, Sendable {
    /// So that neither clearance nor a volume can be told.
    case unknown
    /// The same for every subject.
    case each(Double)
    /// As the subject's records say.
    case recorded
  }

  /// Equal doses at equal intervals, in the unit of the times.
  package struct Repetition: Equatable, Sendable {
    /// From the start of one to the start of the next.
    package let interval: Double
    /// When the last one is given; 0 for times that count from it.
    package let last: Double
    /// Whether the first one, at time 0, met an empty body.
    package let hasFirst: Bool
  }

  /// In the unit of the times.
  package let mode: AdministrationMode
  /// Nil for a single dose.
  package let repetition: Repetition?
  package let amount: Amount
  /// Nil where the amount is unknown.
  package let unit: Unit?
}

extension GivenDoseFields {
  /// The words of the field `administration`.
  private enum Administration: String, CaseIterable {
    case extravascular, bolus, infusion
  }

  /// - Parameters:
  ///   - unit: of the times.
  ///   - column: of the amounts, where these were read.
  /// - Throws: ``RunError`` at the field that cannot be read, or for fields at odds.
  package func plan(
    timesIn unit: Unit, amounts column: ConcentrationSamples.Column?
  ) throws(RunError) -> GivenDose {
    let mode = try mode(in: unit)
    let amount = try amount(in: column)
    return GivenDose(
      mode: mode, repetition: try repetition(in: unit), amount: amount.amount, unit: amount.unit)
  }

  private func mode(in unit: Unit) throws(RunError) -> AdministrationMode {
    let word = try administration.map { (word) throws(RunError) in
      try FieldText("administration", word).choice(of: Administration.self)
    }
    switch (word ?? .extravascular, over) {
    case (.extravascular, nil): return .extravascular
    case (.bolus, nil): return .bolus
    case (.infusion, let over?):
      return .infusion(over: try FieldText("over", over).positive(in: unit))
    case (.infusion, nil):
      throw RunError(
        .request, "\(field: "administration") infusion needs \(field: "over"), as 40min")
    case (let word, _?):
      throw RunError(
        .request,
        "\(field: "over") belongs to \(field: "administration") infusion; found \(word.rawValue)")
    }
  }

  private func repetition(in unit: Unit) throws(RunError) -> GivenDose.Repetition? {
    switch (count, interval) {
    case (nil, nil):
      guard !isSteadyState else {
        throw RunError(.request, "\(field: "steady-state") needs \(field: "interval"), as 12h")
      }
      return nil
    case (let count?, let interval?):
      guard !isSteadyState else {
        throw RunError(
          .request,
          "found \(field: "repeat") and \(field: "steady-state"); times count from the first dose "
            + "or from one of many, give one of the two")
      }
      let length = try length(interval, in: unit)
      return .init(
        interval: length, last: Double(try doseCount(count) - 1) * length, hasFirst: true)
    case (_?, nil):
      throw RunError(.request, "\(field: "repeat") needs \(field: "interval"), as 12h")
    case (nil, let interval?):
      guard isSteadyState else {
        throw RunError(
          .request,
          "\(field: "interval") needs \(field: "repeat"), the number of doses in all, or "
            + "\(field: "steady-state")")
      }
      return .init(interval: try length(interval, in: unit), last: 0, hasFirst: false)
    }
  }

  private func doseCount(_ count: String) throws(RunError) -> Int {
    let number = FieldText("repeat", count)
    let doses = try number.count()
    guard doses >= 2 else {
      throw number.failure(.value, found: count.quoted, allowed: "2 or more")
    }
    return doses
  }

  private func length(_ interval: String, in unit: Unit) throws(RunError) -> Double {
    let length = try FieldText("interval", interval).value(in: unit)
    guard length > 0 else {
      throw RunError(
        .value, at: .field("interval"), found: interval.quoted, allowed: "more than 0")
    }
    return length
  }

  private func amount(
    in column: ConcentrationSamples.Column?
  ) throws(RunError) -> (amount: GivenDose.Amount, unit: Unit?) {
    if dose != nil, amountColumn != nil {
      throw RunError(
        .request, "found \(field: "dose") and \(field: "amount"); give one of the two")
    }
    if let column {
      return (
        .recorded, try column.unit(or: amountUnit, of: "amount-unit", Dimension.doses)
      )
    }
    guard amountUnit == nil else {
      throw RunError(.request, "\(field: "amount-unit") needs \(field: "amount")")
    }
    guard let dose else { return (.unknown, nil) }
    let field = FieldText("dose", dose)
    let quantity = try field.quantity(ofAny: Dimension.doses)
    guard quantity.value > 0 else {
      throw field.failure(.value, found: dose.quoted, allowed: "more than 0")
    }
    return (.each(quantity.value), quantity.unit)
  }
}

extension FieldText {
  /// A quantity above 0, in some unit of its dimension.
  fileprivate func positive(in unit: Unit) throws(RunError) -> Double {
    let value = try value(in: unit)
    guard value > 0 else {
      throw failure(.value, found: text.quoted, allowed: "more than 0")
    }
    return value
  }
}
