// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Runs

/// How curves are analysed without compartments.
struct NoncompartmentalOptions: ParsableArguments {
  @Option("How areas are taken: linear or linear-up-log-down. (default: linear-up-log-down)")
  var rule: String?

  @Option(
    """
    The lower limit of quantification, as 1ng/mL: what lies below counts as 0 before the first \
    quantified sample and after the last, and is left out in between.
    """)
  var lloq: String?

  @Option(
    """
    With --half-life-to, the points of the half-life, as 6h. (default: the three or more last \
    points after the peak with the highest adjusted r², the most points of equals)
    """, name: "half-life-from")
  var from: String?

  @Option("As 24h.", name: "half-life-to") var to: String?

  @Option(
    name: .customLong("area"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("An area between two times, as 2h..12h. Repeatable.", valueName: "from..to"))
  var areas: [String] = []

  @Flag(
    name: .customLong("without-half-life"),
    help: "Only what needs no half-life: peak, its time, areas as far as sampled.")
  var isWithoutHalfLife = false

  /// The words as fields of a request.
  var fields: CurveAnalysisFields {
    var fields = CurveAnalysisFields()
    (fields.rule, fields.lloq, fields.from, fields.to) = (rule, lloq, from, to)
    (fields.areas, fields.isWithoutHalfLife) = (areas, isWithoutHalfLife)
    return fields
  }
}
