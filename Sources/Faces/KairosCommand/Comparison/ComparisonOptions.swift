// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Charts
import Encodings
import Runs

/// Which arms stand beside the one that the other options describe.
struct ComparisonOptions: ParsableArguments {
  @Option(
    name: .customLong("compare"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      Another arm, repeatable: a protocol file, or what differs from the other options, as \
      route=oral,dose=100mg or block=ampa: any option of treatment, patient, model or solver \
      (drug=none is the control of the setting). Another route takes neither --over nor --hold \
      along; with, set, switch and block are added to those given, none takes them away. With \
      --cohort the same virtual people in each arm, and differences with intervals. csv has the \
      curves, with the treatment first.
      """,
      valueName: "file.yaml|name=value,..."))
  var others: [String] = []

  @Flag(
    name: .customLong("equal-exposure"),
    help: """
      Scale the doses of each --compare until its area under plasma ketamine is that of the first \
      treatment; doses are rounded to four digits and printed.
      """)
  var isAtEqualExposure = false
}

extension ComparisonOptions {
  /// The options as fields of a request.
  var fields: ComparisonFields {
    var fields = ComparisonFields()
    (fields.others, fields.isAtEqualExposure) = (others, isAtEqualExposure)
    return fields
  }

  /// Whether anything is to be compared.
  func isWanted() throws(RunError) -> Bool { try fields.isWanted() }
}
