// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Runs

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

  @Flag(
    name: .customLong("steady-state"),
    help: "Times count from one of many equal doses, in place of --repeat.")
  var isSteadyState = false
}

extension GivenDoseOptions {
  /// The words as fields of a request.
  var fields: GivenDoseFields {
    var fields = GivenDoseFields()
    fields.dose = dose
    fields.amountColumn = amountColumn
    fields.amountUnit = amountUnit
    fields.administration = administration
    fields.over = over
    fields.count = count
    fields.interval = interval
    fields.isSteadyState = isSteadyState
    return fields
  }
}
