// SPDX-License-Identifier: Apache-2.0

public import Dynamics

extension Solver {
  /// The solver as people are followed by it, alone and in cohorts: a state may be off by its own
  /// size times the larger of the two tolerances. Its size is the largest magnitude that it has had
  /// in this patient so far, and a millionth of its unit (µmol, µmol/L or 1) at least.
  public var byOwnSize: Solver {
    let share = Double.maximum(tolerance.relative, tolerance.absolute)
    var solver = self
    solver.tolerance = Tolerance(
      absolute: share / OwnSize.partsOfUnit, relative: share, reference: .peak)
    return solver
  }
}
