// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Runs

/// The dose that the published models are compared on.
struct PresetComparisonOptions: ParsableArguments {
  @Option("The dose that presets are compared on, for 70 kg. (default: 35mg)") var dose: String?

  @Option(
    parsing: .unconditional, help: "How it enters the body. (default: iv)", completion: .routes)
  var route: String?

  @Option("Over how long. (default: 40min where no route is given, else a bolus)") var over: String?

  @Option(
    parsing: .unconditional, help: "ketamine (racemate) or esketamine. (default: ketamine)",
    completion: .drugs)
  var drug: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "An HTML report with pictures of arterial and venous blood as well.", valueName: "file.html"),
    completion: .html)
  var report: String?
}

extension PresetComparisonOptions {
  /// The options as fields of a request.
  var fields: PresetComparisonFields {
    var fields = PresetComparisonFields()
    (fields.dose, fields.route, fields.over, fields.drug) = (dose, route, over, drug)
    return fields
  }

  /// Whether anything at all is given.
  var isGiven: Bool { !fields.isStandard || report != nil }
}
