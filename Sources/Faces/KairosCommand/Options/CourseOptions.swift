// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Runs

/// How long the patient is followed, and when and what is looked at.
struct CourseOptions: ParsableArguments {
  @Option("The end, counted from the first dose, as 7d. Required by simulate.") var until: String?

  @Option(
    """
    Spacing of the output, as 10min: 0, its multiples, and the end. Default: close after each \
    dose, every 12 h in between.
    """)
  var every: String?

  @Option(
    name: .customLong("endpoint-time"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "When response, remission and change are read, as 24h; repeatable. (default: 24 h, a day after "
        + "the last dose, and the end)",
      valueName: "time"))
  var endpointTimes: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only these, in every format, as 'score.*,bdnf'; see kairos model observables.",
      valueName: "name,..."), completion: .observables)
  var observables: String?
}

extension CourseOptions {
  /// The options as fields of a request.
  var fields: CourseFields {
    var fields = CourseFields()
    (fields.until, fields.every) = (until, every)
    (fields.endpointTimes, fields.observables) = (endpointTimes, observables)
    return fields
  }
}
