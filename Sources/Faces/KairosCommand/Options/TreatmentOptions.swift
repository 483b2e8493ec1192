// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Runs

/// What is given: a simple schedule, or a protocol file.
struct TreatmentOptions: ParsableArguments {
  @Option(
    """
    One dose, as 0.5mg/kg or 35mg; with --over also a rate, as 10ug/kg/min. Nasal esketamine: 28, \
    56, 84 or 112 mg.
    """)
  var dose: String?

  @Option(
    parsing: .unconditional,
    help: "How it enters the body: iv, im, sc, nasal, sublingual, lozenge, film or oral.",
    completion: .routes)
  var route: String?

  @Option("Over how long, for iv and sc, as 40min. Without it a bolus, with a warning.")
  var over: String?

  @Option(
    "How long in the mouth, for sublingual, lozenge and film; then swallowed. (default: 10min)")
  var hold: String?

  @Option("The number of doses in all. (default: 1)", name: "repeat") var count: String?

  @Option("From the start of one dose to the start of the next, as 2d.") var interval: String?

  @Option(
    name: .customLong("protocol"), parsing: .unconditional,
    help: ArgumentHelp("A treatment protocol in place of --dose.", valueName: "file.yaml"),
    completion: .yaml)
  var file: String?

  @Option(
    parsing: .unconditional,
    help: """
      ketamine (racemate), esketamine or arketamine; none with --setting: its control in the \
      schedule's sessions. (default: ketamine)
      """, completion: .drugs)
  var drug: String?
}

extension TreatmentOptions {
  /// The options as fields of a request.
  var fields: TreatmentFields {
    var fields = TreatmentFields()
    (fields.dose, fields.route, fields.over, fields.hold) = (dose, route, over, hold)
    (fields.count, fields.interval, fields.file, fields.drug) = (count, interval, file, drug)
    return fields
  }

  /// Whether anything at all is given.
  var isGiven: Bool { fields.isGiven }
}
