// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

struct SolutionTests {
  /// A bolus of 4 at the start, a second at 2 h, a third at the end.
  private func boluses() throws -> Solution<Double> {
    var timeline = Timeline<Double>()
    for time in [0.0, 2, 5] { timeline.add(4, to: 0, at: time) }
    return try Solver(tolerance: Tolerance(absolute: 1e-12, relative: 1e-10)).solve(
      InitialValueProblem(LinearSystem.elimination(0.5), from: [1], end: 5, timeline: timeline))
  }

  @Test func bothSidesOfEachEventCanBeAskedFor() throws {
    let solution = try boluses()
    let second = 5 * Double.exp(-1)
    let third = (second + 4) * Double.exp(-1.5)
    let expected = [(0.0, 1.0, 5.0), (2, second, second + 4), (5, third, third + 4)]
    for (time, before, after) in expected {
      #expect(abs(try solution.value(of: 0, at: time, .before) - before) < 1e-9)
      #expect(abs(try solution.value(of: 0, at: time) - after) < 1e-9)
    }
    #expect(solution.initialState == [1])
    #expect(try solution.state(at: 5) == solution.finalState)
  }

  @Test func betweenEventsBothSidesAreTheSame() throws {
    let solution = try boluses()
    for step in solution.stepStarts where step != 0 && step != 2 {
      let before = try solution.value(of: 0, at: step, .before)
      #expect(abs(before - (try solution.value(of: 0, at: step))) < 1e-13)
    }
  }

  @Test func agreesWithTheClosedFormEverywhere() throws {
    let solution = try Solver(tolerance: Tolerance(absolute: 1e-12, relative: 1e-9)).solve(
      InitialValueProblem(Hyperbola(), from: [1, 1], end: 10))
    for k in 0...1000 {
      let t = Double(k) / 100
      #expect(distance(try solution.state(at: t), Hyperbola.solution(at: t)) < 2e-8)
    }
  }

  @Test func timesOutsideAreRefused() throws {
    let solution = try boluses()
    for time in [-0.1, 5.1, .nan] {
      #expect(throws: SolverError.self) { try solution.state(at: time) }
    }
    #expect(throws: SolverError.observationOutsideSpan(time: 6, start: 0, end: 5)) {
      try solution.value(of: 0, at: 6)
    }
  }

  @Test func aSpanWithoutLengthHasBothSides() throws {
    let solution = try Solver().solve(
      InitialValueProblem(
        LinearSystem.elimination(1), from: [1], start: 3, end: 3,
        timeline: Timeline([Event(at: 3, .add(1, to: 0))])))
    #expect(try solution.state(at: 3, .before) == [1])
    #expect(try solution.state(at: 3) == [2])
    #expect(solution.stepStarts.isEmpty)
  }
}
