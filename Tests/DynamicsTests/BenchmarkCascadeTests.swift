// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Testing

@Suite(.enabled(if: BenchmarkTables.exist, "the benchmark's tables are not on this machine"))
struct BenchmarkCascadeTests {
  @Test func probe() throws {
    for number in 1...2 {
      let problem = BenchmarkTables.treatment(of: try BenchmarkTables.patient(number))
      let reference = try BenchmarkTables.reference(number)
      let peaks = (0..<22).map { i in reference.map { abs($0.state[i]) }.max()! }
      for method in [Solver.Method.explicit, .stiff, .automatic] {
        for rtol in [1e-4, 1e-6, 1e-8] {
          let solver = Solver(
            method: method, tolerance: Tolerance(absolute: rtol * 1e-3, relative: rtol))
          var worst = 0.0
          var (ms, statistics) = (1e9, Statistics?.none)
          for _ in 0..<10 {
            let clock = ContinuousClock()
            let start = clock.now
            statistics = try solver.observe(problem, at: reference.map(\.time)) { k, y in
              for i in 0..<22 {
                worst = max(worst, abs(y[i] - reference[k].state[i]) / peaks[i])
              }
            }
            let d = clock.now - start
            ms = min(ms, Double(d.components.attoseconds) * 1e-15)
          }
          let s = statistics!
          print(
            number, method, rtol, "err", worst, "ms", ms, "acc", s.explicit.acceptedSteps,
            s.stiff.acceptedSteps, "rej", s.explicit.rejectedSteps, s.stiff.rejectedSteps, "rhs",
            s.derivatives, "jac", s.stiff.jacobians, s.stiff.factorizations, s.method)
        }
      }
    }
  }
}
