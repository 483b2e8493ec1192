// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Testing

/// Published reference values: Mazzia F, Magherini C. Test Set for Initial Value Problem Solvers,
/// release 2.4. University of Bari 2008; problems ROBER and VDPOL.
struct StiffProblemTests {
  @Test(arguments: [Solver.Method.stiff, .automatic])
  func robertsonUntilTenToTheEleven(method: Solver.Method) throws {
    let solver = Solver(method: method, tolerance: Tolerance(absolute: 1e-18, relative: 1e-8))
    let y = try solver.solve(InitialValueProblem(Robertson(), from: [1, 0, 0], end: 1e11))
      .finalState
    let reference = [0.2083340149701255e-7, 0.8333360770334713e-13, 0.9999999791665050]
    for (found, expected) in zip(y, reference) {
      #expect(abs(found / expected - 1) < 1e-6)
    }
    #expect(abs(y.reduce(0, +) - 1) < 1e-10)
  }

  @Test(arguments: [Solver.Method.stiff, .automatic])
  func vanDerPolAfterTwoPeriods(method: Solver.Method) throws {
    let solver = Solver(method: method, tolerance: Tolerance(absolute: 1e-10, relative: 1e-10))
    let solution = try solver.solve(InitialValueProblem(VanDerPol(), from: [2, 0], end: 2))
    let reference = [0.1706167732170483e1, -0.8928097010247975]
    #expect(distance(solution.finalState, reference) < 1e-6)
    #expect(solution.statistics.acceptedSteps < 10_000)
  }
}
