// SPDX-License-Identifier: Apache-2.0

import Dynamics
import TestSupport
import Testing

/// A ketamine-like cascade of 22 states against its reference solution at a tolerance of 1e-12.
@Suite(.enabled(if: Beside.has(BenchmarkTables.path), Beside.sentence(BenchmarkTables.path)))
struct BenchmarkCascadeTests {
  /// The largest error of any state at any time, divided by the state's peak.
  private func error(_ solver: Solver, patient: Int) throws -> (Double, Statistics) {
    let problem = BenchmarkTables.treatment(of: try BenchmarkTables.patient(patient))
    let reference = try BenchmarkTables.reference(patient)
    let peaks = (0..<22).map { i in reference.map { abs($0.state[i]) }.max()! }
    var worst = 0.0
    let statistics = try solver.observe(problem, at: reference.map(\.time)) { index, state in
      for i in peaks.indices where peaks[i] > 0 {
        worst = max(worst, abs(state[i] - reference[index].state[i]) / peaks[i])
      }
    }
    return (worst, statistics)
  }

  @Test(arguments: [Solver.Method.automatic, .explicit, .stiff], [1, 2, 3, 4])
  func agreesWithTheReference(method: Solver.Method, patient: Int) throws {
    for relative in [1e-6, 1e-8] {
      let tolerance = Tolerance(absolute: relative * 1e-3, relative: relative)
      let (worst, _) = try error(Solver(method: method, tolerance: tolerance), patient: patient)
      #expect(worst < 5 * relative)
    }
  }
}
