// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dynamics
import Quantities

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
  /// Tighter ones are below the round-off of the numbers, looser ones no longer a solution.
  static let relativeRange = 1e-12...0.01
  static let absoluteRange = 1e-14...0.01

  /// The words of `--solver`.
  enum Choice: String, CaseIterable {
    case auto, explicit, stiff

    var method: Solver.Method {
      switch self {
      case .auto: .automatic
      case .explicit: .explicit
      case .stiff: .stiff
      }
    }
  }

  func solver() throws(Failure) -> Solver {
    var solver = Solver()
    if let method {
      solver.method = try OptionText("--solver", method).choice(of: Choice.self).method
    }
    if let relativeTolerance {
      solver.tolerance.relative = try Self.tolerance(
        OptionText("--rtol", relativeTolerance), Self.relativeRange)
    }
    if let absoluteTolerance {
      solver.tolerance.absolute = try Self.tolerance(
        OptionText("--atol", absoluteTolerance), Self.absoluteRange)
    }
    return solver
  }

  /// How exactly a cohort is followed in lanes, relative to each state's peak; nil where another
  /// method is asked for by name, and patients are followed one by one.
  func laneTolerance() throws(Failure) -> Tolerance? {
    let solver = try solver()
    guard solver.method == .automatic else { return nil }
    return Tolerance(
      absolute: absoluteTolerance == nil
        ? LaneSolver.standardTolerance.absolute : solver.tolerance.absolute,
      relative: solver.tolerance.relative)
  }

  private static func tolerance(
    _ option: OptionText, _ range: ClosedRange<Double>
  ) throws(Failure) -> Double {
    let value = try option.number()
    guard range.contains(value) else {
      throw option.failure(
        .badData,
        "found \(value.shortest), allowed: \(range.lowerBound.shortest) to "
          + range.upperBound.shortest)
    }
    return value
  }
}
