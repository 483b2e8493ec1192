// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Testing

struct SwitchingStepperTests {
  @Test func aSmoothProblemStaysExplicit() throws {
    let statistics = try Solver(tolerance: Tolerance(absolute: 1e-9, relative: 1e-9)).solve(
      InitialValueProblem(Hyperbola(), from: [1, 1], end: 2)
    ).statistics
    #expect(statistics.method == "automatic: dormand-prince 5(4)")
    #expect(statistics.stiff == Statistics().stiff)
  }

  @Test func aStiffProblemTurnsStiffAndSaysSo() throws {
    let problem = InitialValueProblem(Robertson(), from: [1, 0, 0], end: 40)
    let automatic = try Solver(method: .automatic).solve(problem)
    let explicit = try Solver(method: .explicit).solve(problem)
    #expect(automatic.statistics.method == "automatic: dormand-prince 5(4), rodas5p")
    #expect(automatic.statistics.explicit.acceptedSteps > 0)
    #expect(automatic.statistics.stiff.acceptedSteps > 0)
    #expect(automatic.statistics.acceptedSteps * 20 < explicit.statistics.acceptedSteps)
    #expect(distance(automatic.finalState, explicit.finalState) < 1e-5)
  }

  @Test func eachEventBeginsExplicitAgain() throws {
    var timeline = Timeline<Double>()
    for time in [100.0, 200, 300] { timeline.add(1, to: 0, at: time) }
    let problem = InitialValueProblem(
      LinearSystem(matrix: [[-0.1, 0], [50, -50]]), from: [1, 1], end: 400, timeline: timeline)
    let one = try Solver().solve(InitialValueProblem(problem.system, from: [1, 1], end: 100))
    let four = try Solver().solve(problem)
    let (short, long) = (one.statistics, four.statistics)
    #expect(short.explicit.acceptedSteps > 0 && short.stiff.acceptedSteps > 0)
    #expect(long.explicit.acceptedSteps >= 3 * short.explicit.acceptedSteps)
  }
}
