// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// Counts what a solver asks for; a class so that the copy inside the solver counts too.
private final class Counter {
  var derivatives = 0
  var jacobians = 0
}

private struct CountedRobertson: DifferentiableSystem {
  let counter = Counter()
  let system = Robertson()

  var dimension: Int { 3 }
  var jacobianPattern: SparsityPattern { system.jacobianPattern }

  func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
    counter.derivatives += 1
    system.derivatives(of: y, at: t, into: dy)
  }

  func jacobian(at y: StateVector<Double>, time t: Double, into j: StateVector<Double>) {
    counter.jacobians += 1
    system.jacobian(at: y, time: t, into: j)
  }
}

struct StatisticsTests {
  @Test(arguments: [Solver.Method.automatic, .explicit, .stiff])
  func workIsWhatTheSystemSaw(method: Solver.Method) throws {
    let system = CountedRobertson()
    var steps = 0
    let statistics = try Solver(method: method).integrate(
      InitialValueProblem(
        system, from: [1, 0, 0], end: 20, timeline: Timeline([Event(at: 10, .add(0.1, to: 0))]))
    ) { _ in steps += 1 }
    // What is looked at to foresee sizes is not counted: it depends on who sits in the other lanes.
    let looks = system.counter.derivatives - statistics.derivatives
    #expect((1...32).contains(looks))
    #expect(system.counter.jacobians - statistics.stiff.jacobians == looks)
    #expect(statistics.acceptedSteps == steps)
    let tried = statistics.stiff.acceptedSteps + statistics.stiff.rejectedSteps
    #expect(statistics.stiff.factorizations == tried)
  }

  @Test func explicitStepsCostSevenDerivatives() throws {
    let work = try Solver(method: .explicit).solve(
      InitialValueProblem(Hyperbola(), from: [1, 1], end: 2)
    ).statistics.explicit
    #expect(work.derivatives == 7 * work.acceptedSteps + 6 * work.rejectedSteps)
  }

  @Test func aRejectedStiffStepNeedsNoNewJacobian() throws {
    let work = try Solver(method: .stiff).solve(
      InitialValueProblem(VanDerPol(), from: [2, 0], end: 2)
    ).statistics.stiff
    #expect(work.rejectedSteps > 0)
    #expect(work.jacobians == work.acceptedSteps)
    #expect(work.factorizations == work.acceptedSteps + work.rejectedSteps)
    #expect(work.derivatives == 8 * work.acceptedSteps + 7 * work.rejectedSteps)
  }

  @Test func theMethodIsNamed() throws {
    let problem = InitialValueProblem(Hyperbola(), from: [1, 1], end: 2)
    #expect(
      try Solver(method: .explicit).solve(problem).statistics.method
        == "explicit: dormand-prince 5(4)")
    #expect(try Solver(method: .stiff).solve(problem).statistics.method == "stiff: rodas5p")
    #expect(try Solver().solve(problem).statistics.method == "automatic: rodas5p")
  }
}
