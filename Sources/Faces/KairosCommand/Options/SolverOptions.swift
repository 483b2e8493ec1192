// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Runs

/// How the equations are solved.
struct SolverOptions: ParsableArguments {
  @Option(
    name: .customLong("solver"), parsing: .unconditional,
    help: ArgumentHelp(
      "stiff (Rodas5P, of order 5), explicit (Dormand and Prince, of order 5) or auto, which is "
        + "stiff. (default: auto)"), completion: .list(["auto", "explicit", "stiff"]))
  var method: String?

  @Option("Relative tolerance, 1e-12 to 0.01. (default: 1e-6)", name: "rtol")
  var relativeTolerance: String?

  @Option("Absolute tolerance, in umol, umol/L or 1, 1e-14 to 0.01. (default: 1e-9)", name: "atol")
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
