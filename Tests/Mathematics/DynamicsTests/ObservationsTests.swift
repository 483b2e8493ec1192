// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Testing

struct ObservationsTests {
  private var problem: InitialValueProblem<LinearSystem> {
    var timeline = Timeline<Double>()
    timeline.infuse(10, into: 0, from: 0, to: 1)
    timeline.add(5, to: 0, at: 3)
    timeline.add(5, to: 0, at: 6)
    return InitialValueProblem(
      LinearSystem.elimination(0.3), from: [2], end: 6, timeline: timeline)
  }

  @Test func equalTheSolution() throws {
    let times = [0, 0, 0.1, 0.5, 1, 1, 2.7, 3, 3.1, 5.999, 6, 6]
    let solution = try Solver().solve(problem)
    var seen: [Int] = []
    let statistics = try Solver().observe(problem, at: times) { index, state in
      seen.append(index)
      let expected = try? solution.value(of: 0, at: times[index])
      #expect(state[0] == expected)
    }
    #expect(seen == Array(times.indices))
    #expect(statistics == solution.statistics)
  }

  @Test func costNoSteps() throws {
    let many = (0...6000).map { Double($0) / 1000 }
    let few = try Solver().observe(problem, at: []) { _, _ in }
    #expect(try Solver().observe(problem, at: many) { _, _ in } == few)
  }

  @Test func timesMustAscendWithinTheSpan() {
    #expect(throws: SolverError.observationsNotAscending(index: 2)) {
      try Solver().observe(problem, at: [1, 2, 1.5]) { _, _ in }
    }
    #expect(throws: SolverError.observationOutsideSpan(time: 7, start: 0, end: 6)) {
      try Solver().observe(problem, at: [1, 7]) { _, _ in }
    }
    #expect(throws: SolverError.timeNotFinite) {
      try Solver().observe(problem, at: [.nan]) { _, _ in }
    }
  }
}
