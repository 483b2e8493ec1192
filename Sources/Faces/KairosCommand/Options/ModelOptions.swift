// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import KetamineModel
import Pharmacokinetics
import Quantities

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
      valueName: "name=side"))
  var switches: [String] = []

  @Option(
    name: .customLong("block"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A virtual knock-out from start to end: ampa, trkb or mtor. Repeatable.",
      valueName: "name"))
  var blocks: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A published model in place of the default disposition: clements-1981, domino-1982, "
        + "hijazi-2003, fanta-2015, otto-2021, kamp-2020, simons-2022 or perez-ruixo-2020; see "
        + "kairos model presets.",
      valueName: "name"))
  var preset: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Adds what is not the drug, as in a study: murrough-2013 and others; see kairos model settings.",
      valueName: "name"))
  var setting: String?
}

extension ModelOptions {
  func presetChoice() throws(Failure) -> Preset? {
    guard let preset else { return nil }
    return try OptionText("--preset", preset).choice(of: Preset.self)
  }
}

extension ModelOptions {
  /// The changes of the patient's file, and after them those of the command line.
  func overrides(after patient: ModelOverrides) throws -> ModelOverrides {
    try ModelOverrides(
      sets: patient.sets
        + sets.map { try Self.change("--set", $0, as: "ketamine.clearance.s=70L/h") },
      switches: patient.switches
        + switches.map { try Self.change("--switch", $0, as: "mtor=necessary") },
      blocks: patient.blocks + blocks.map { .init($0, origin: "--block") })
  }

  /// The setting of that name; nil where none is wanted.
  func settingChoice() throws(Failure) -> Setting? {
    guard let setting else { return nil }
    guard let known = Setting.named(setting) else {
      let names = Setting.all.map { $0.name }
      throw OptionText("--setting", setting).failure(
        .usage, "\(setting.quoted) is no setting; " + Names.offer(names, for: setting))
    }
    return known
  }

  private static func change(
    _ option: String, _ text: String, as example: String
  ) throws(Failure) -> ModelOverrides.Change {
    let (name, value) = try OptionText(option, text).assignment(as: example)
    return ModelOverrides.Change(name, value, origin: option)
  }
}

extension ModelOptions {
  /// Whether anything at all is given.
  var isGiven: Bool {
    !(sets + switches + blocks).isEmpty || preset != nil || setting != nil
  }
}
