// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Runs

/// How many people like the patient say how likely response and remission are.
struct LikelyOptions: ParsableArguments {
  @Option(
    """
    The share of this many people like the patient who respond, and who remit, at each \
    --endpoint-time: by the drug alone, and in the --setting if one is given; 0 for none. In csv \
    as columns, at every time. (default: 1000 in a table that shows a score, and in a report)
    """, value: "n") var likely: String?

  /// The options as fields of a request.
  var fields: LikelyFields {
    var fields = LikelyFields()
    fields.count = likely
    return fields
  }
}

extension OutputOptions.Format {
  /// What it is for.
  var form: LikelyFields.Form {
    switch self {
    case .table: .table
    case .csv: .series
    case .json: .document
    }
  }
}
