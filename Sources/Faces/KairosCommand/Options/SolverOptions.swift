// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Runs

/// How the equations are solved.
struct SolverOptions: ParsableArguments {
  @Option(
    name: .customLong("solver"), parsing: .unconditional,
    help: ArgumentHelp(
      "auto, explicit or stiff. With auto the patients of a cohort are followed eight at a time, "
        + "their error relative to each state's peak. (default: auto)"))
  var method: String?

  @Option(
    name: .customLong("rtol"), parsing: .unconditional,
    help: "Relative tolerance, 1e-12 to 0.01. (default: 1e-6)")
  var relativeTolerance: String?

  @Option(
    name: .customLong("atol"), parsing: .unconditional,
    help: "Absolute tolerance, in umol, umol/L or 1, 1e-14 to 0.01. (default: 1e-9)")
  var absoluteTolerance: String?
}

extension SolverOptions {
  /// The options as fields of a request.
  var fields: SolverFields {
    var fields = SolverFields()
    fields.method = method
    (fields.relativeTolerance, fields.absoluteTolerance) = (relativeTolerance, absoluteTolerance)
    return fields
  }
}
