// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Runs

/// The dose behind measured concentrations.
struct GivenDoseOptions: ParsableArguments {
  @Option("The dose of every subject, as 320mg or 4mg/kg.") var dose: String?

  @Option(
    "In place of --dose, the column of the doses, one a subject.", name: "amount", value: "name")
  var amountColumn: String?

  @Option("Their unit, as mg, where the heading does not say.", name: "amount-unit")
  var amountUnit: String?

  @Option("extravascular, bolus or infusion. (default: extravascular)") var administration: String?
  @Option("How long the infusion lasted, as 40min.") var over: String?

  @Option("The number of equal doses in all, for accumulation. (default: 1)", name: "repeat")
  var count: String?

  @Option("From the start of one dose to the start of the next, as 12h.") var interval: String?

  @Flag(
    name: .customLong("steady-state"),
    help: "Times count from one of many equal doses, in place of --repeat.")
  var isSteadyState = false

  /// The words as fields of a request.
  var fields: GivenDoseFields {
    var fields = GivenDoseFields()
    (fields.dose, fields.amountColumn, fields.amountUnit) = (dose, amountColumn, amountUnit)
    (fields.administration, fields.over) = (administration, over)
    (fields.count, fields.interval, fields.isSteadyState) = (count, interval, isSteadyState)
    return fields
  }
}
