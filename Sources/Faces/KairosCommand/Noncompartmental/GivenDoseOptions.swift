// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Noncompartmental
import Quantities
import Scalars

/// The dose behind measured concentrations.
struct GivenDoseOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "The dose of every subject, as 320mg or 4mg/kg.")
  var dose: String?

  @Option(
    name: .customLong("amount"), parsing: .unconditional,
    help: ArgumentHelp(
      "In place of --dose, the column of the doses, one a subject.", valueName: "name"))
  var amountColumn: String?

  @Option(
    name: .customLong("amount-unit"), parsing: .unconditional,
    help: "Their unit, as mg, where the heading does not say.")
  var amountUnit: String?

  @Option(
    parsing: .unconditional, help: "extravascular, bolus or infusion. (default: extravascular)")
  var administration: String?

  @Option(parsing: .unconditional, help: "How long the infusion lasted, as 40min.")
  var over: String?

  @Option(
    name: .customLong("repeat"), parsing: .unconditional,
    help: "The number of equal doses in all, for accumulation. (default: 1)")
  var count: String?

  @Option(
    parsing: .unconditional,
    help: "From the start of one dose to the start of the next, as 12h.")
  var interval: String?
}

extension GivenDoseOptions {
  /// The words of `--administration`.
  enum Administration: String, CaseIterable {
    case extravascular, bolus, infusion
  }

  /// How the dose was given, on a clock in some unit of time.
  func mode(in unit: Unit) throws(Failure) -> AdministrationMode {
    let word = try administration.map { word throws(Failure) in
      try OptionText("--administration", word).choice(of: Administration.self)
    }
    switch (word ?? .extravascular, over) {
    case (.extravascular, nil): return .extravascular
    case (.bolus, nil): return .bolus
    case (.infusion, let over?):
      let option = OptionText("--over", over)
      let duration = try option.time(in: unit)
      guard duration > 0 else {
        throw option.failure(.badData, "found \(over.quoted), allowed: more than 0")
      }
      return .infusion(over: duration)
    case (.infusion, nil):
      throw Failure(.usage, "--administration infusion needs --over, as 40min")
    case (let word, _?):
      throw Failure(
        .usage, "--over belongs to --administration infusion; found \(word.rawValue)")
    }
  }

  /// How many doses at which interval, on a clock in some unit; nil for a single one.
  func repetition(in unit: Unit) throws(Failure) -> (count: Int, interval: Double)? {
    switch (count, interval) {
    case (nil, nil): return nil
    case (let count?, let interval?):
      let (number, option) = (OptionText("--repeat", count), OptionText("--interval", interval))
      let (doses, length) = (try number.count(), try option.time(in: unit))
      guard doses >= 2 else {
        throw number.failure(.badData, "found \(count.quoted), allowed: 2 or more")
      }
      guard length > 0 else {
        throw option.failure(.badData, "found \(interval.quoted), allowed: more than 0")
      }
      return (doses, length)
    case (_?, nil): throw Failure(.usage, "--repeat needs --interval, as 12h")
    case (nil, _?):
      throw Failure(.usage, "--interval needs --repeat, the number of doses in all")
    }
  }

  /// The unit of the doses; nil where no dose is given.
  func unit(heading: String?) throws(Failure) -> Unit? {
    switch (dose, amountColumn) {
    case (.some, .some): throw Failure(.usage, "found --dose and --amount; give one of the two")
    case (nil, nil):
      guard amountUnit == nil else { throw Failure(.usage, "--amount-unit needs --amount") }
      return nil
    case (let dose?, nil):
      guard amountUnit == nil else { throw Failure(.usage, "--amount-unit needs --amount") }
      return try OptionText("--dose", dose).quantity(ofAny: Dimension.doses).unit
    case (nil, let column?):
      return try ConcentrationOptions.unit(
        amountUnit, .init(heading.map { "\(column) [\($0)]" } ?? column), "--amount-unit",
        Dimension.doses)
    }
  }

  /// The dose of a subject, in that unit; nil where none is given.
  func amount(of subject: ConcentrationFile.Subject) throws(Failure) -> Double? {
    if let dose {
      let option = OptionText("--dose", dose)
      let amount = try option.quantity(ofAny: Dimension.doses).value
      guard amount > 0 else {
        throw option.failure(.badData, "found \(dose.quoted), allowed: more than 0")
      }
      return amount
    }
    guard amountColumn != nil else { return nil }
    guard subject.amounts.count == 1, subject.amounts[0] > 0 else {
      throw Failure(
        .badData,
        "subject \(subject.id.quoted) has \(subject.amounts.count) doses in --amount; allowed: one, "
          + "more than 0")
    }
    return subject.amounts[0]
  }
}
