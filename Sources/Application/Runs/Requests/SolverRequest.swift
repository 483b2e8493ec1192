// SPDX-License-Identifier: Apache-2.0

package import Dynamics

/// How the equations are solved.
package struct SolverRequest: Equatable, Sendable {
  package var method: Solver.Method
  /// The relative tolerance; nil for the standard one.
  package var relative: Double?
  /// The absolute tolerance (umol, umol/L or 1); nil for the standard one.
  package var absolute: Double?

  package init(
    method: Solver.Method = .automatic, relative: Double? = nil, absolute: Double? = nil
  ) {
    self.method = method
    self.relative = relative
    self.absolute = absolute
  }

  /// Every step of one patient is kept, five kilobytes of it: the explicit method over decades would
  /// fill the memory.
  private static let mostSteps = 250_000

  /// The solver of one patient or of many.
  package var solver: Solver {
    var solver = Solver(stepLimit: Self.mostSteps)
    solver.method = method
    if let relative { solver.tolerance.relative = relative }
    if let absolute { solver.tolerance.absolute = absolute }
    return solver
  }
}
