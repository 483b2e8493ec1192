// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Encodings
import Quantities

/// How the equations are solved, as text.
package struct SolverFields: Equatable, Sendable {
  /// The field `solver`: auto, explicit or stiff.
  package var method: String?
  /// The field `rtol`.
  package var relativeTolerance: String?
  /// The field `atol`.
  package var absoluteTolerance: String?

  package init() {}
}

extension SolverFields {
  /// Tighter ones are below the round-off of the numbers, looser ones no longer a solution.
  package static let relativeRange = 1e-12...0.01
  package static let absoluteRange = 1e-14...0.01

  package func request() throws(RunError) -> SolverRequest {
    var request = SolverRequest()
    if let method {
      request.method = try FieldText("solver", method).choice(of: Choice.self).method
    }
    request.relative = try relativeTolerance.map { (text) throws(RunError) in
      try FieldText("rtol", text).number(within: Self.relativeRange)
    }
    request.absolute = try absoluteTolerance.map { (text) throws(RunError) in
      try FieldText("atol", text).number(within: Self.absoluteRange)
    }
    return request
  }

  /// The words of the field `solver`.
  private enum Choice: String, CaseIterable {
    case auto, explicit, stiff

    var method: Solver.Method {
      switch self {
      case .auto: .automatic
      case .explicit: .explicit
      case .stiff: .stiff
      }
    }
  }
}

extension FieldText {
  /// A number without a unit within a range.
  package func number(within range: ClosedRange<Double>) throws(RunError) -> Double {
    let value = try number()
    guard range.contains(value) else {
      throw failure(
        .value, found: value.shortest,
        allowed: range.lowerBound.shortest + " to " + range.upperBound.shortest)
    }
    return value
  }
}
