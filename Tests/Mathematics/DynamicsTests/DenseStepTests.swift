// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Testing

struct DenseStepTests {
  private let problem = InitialValueProblem(Hyperbola(), from: [1, 1], end: 5)

  @Test(arguments: [Solver.Method.explicit, .stiff])
  func stepsFollowEachOtherWithoutGaps(method: Solver.Method) throws {
    var (time, state) = (0.0, [1.0, 1.0])
    try Solver(method: method).integrate(problem) { step in
      #expect(step.start == time)
      #expect((0..<2).map { step.stateAtStart[$0] } == state)
      (time, state) = (step.end, (0..<2).map { step.stateAtEnd[$0] })
    }
    #expect(time == 5)
  }

  @Test(arguments: [Solver.Method.explicit, .stiff])
  func interpolatesBothEndsExactly(method: Solver.Method) throws {
    try Solver(method: method).integrate(problem) { step in
      let start = withVector([0.0, 0]) { step.state(at: step.start, into: $0) }
      #expect(start == [step.stateAtStart[0], step.stateAtStart[1]])
      let end = withVector([0.0, 0]) { step.state(at: step.start + step.duration, into: $0) }
      #expect(distance(end, [step.stateAtEnd[0], step.stateAtEnd[1]]) < 1e-12)
    }
  }

  @Test(arguments: [Solver.Method.explicit, .stiff])
  func someStatesHaveTheBitsOfAll(method: Solver.Method) throws {
    try Solver(method: method).integrate(problem) { step in
      let all = withVector([0.0, 0]) { step.state(atShare: 0.3, into: $0) }
      let one = withVector([7.0, 0]) { step.states([1], atShare: 0.3, into: $0) }
      #expect(one == [7, all[1]])
    }
  }
}
