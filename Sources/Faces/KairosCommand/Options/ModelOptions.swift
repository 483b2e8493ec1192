// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Runs

/// What is changed in the model for one run.
struct ModelOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A parameter, with its unit, as ketamine.clearance.s=70L/h; see kairos model parameters. "
        + "Repeatable.",
      valueName: "name=value"))
  var sets: [String] = []

  @Option(
    name: .customLong("switch"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "An open question, as hydroxynorketamine=active; see kairos model switches. Repeatable.",
      valueName: "name=side"), completion: .switches)
  var switches: [String] = []

  @Option(
    name: .customLong("block"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A virtual knock-out from start to end: ampa, trkb or mtor. Repeatable.",
      valueName: "name"), completion: .knockOuts)
  var blocks: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A published model in place of the default disposition: clements-1981, domino-1982, "
        + "hijazi-2003, fanta-2015, otto-2021, kamp-2020, simons-2022 or perez-ruixo-2020; see "
        + "kairos model presets.",
      valueName: "name"), completion: .presets)
  var preset: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Adds what is not the drug, as in a study: murrough-2013 and others; see kairos model settings.",
      valueName: "name"), completion: .settings)
  var setting: String?
}

extension ModelOptions {
  /// The options as fields of a request.
  var fields: ModelFields {
    var fields = ModelFields()
    (fields.sets, fields.switches, fields.blocks) = (sets, switches, blocks)
    (fields.preset, fields.setting) = (preset, setting)
    return fields
  }

  /// Whether anything at all is given.
  var isGiven: Bool { fields.isGiven }
}
