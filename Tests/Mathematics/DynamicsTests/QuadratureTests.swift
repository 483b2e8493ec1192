// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

struct QuadratureTests {
  private let rate = 0.5

  /// One compartment, given 4 at the start and again at 2 h.
  private func boluses() throws -> Solution<Double> {
    var timeline = Timeline<Double>()
    for time in [0.0, 2] { timeline.add(4, to: 0, at: time) }
    return try Solver(tolerance: Tolerance(absolute: 1e-12, relative: 1e-10)).solve(
      InitialValueProblem(LinearSystem.elimination(rate), from: [0], end: 10, timeline: timeline))
  }

  private func area(_ solution: Solution<Double>, from start: Double, to end: Double) throws
    -> Double
  {
    let quadrature = solution.quadrature(from: start, to: end)
    return quadrature.area(under: try quadrature.times.map { try solution.value(of: 0, at: $0) })
  }

  /// What was lost is what the rate took from the area.
  @Test func theAreaAccountsForWhatIsLost() throws {
    let solution = try boluses()
    let whole = try area(solution, from: 0, to: 10)
    #expect(abs(rate * whole - (8 - solution.finalState[0])) < 1e-9)
  }

  /// From 0.3 to 1.7 h there is one exponential; the borders lie within steps.
  @Test func aStretchAgreesWithTheClosedForm() throws {
    let found = try area(boluses(), from: 0.3, to: 1.7)
    let exact = 4 / rate * (Double.exp(-rate * 0.3) - Double.exp(-rate * 1.7))
    #expect(abs(found - exact) < 1e-9)
  }

  @Test func areasAddUpAcrossAnEvent() throws {
    let solution = try boluses()
    let parts = try [(0.0, 1.0), (1, 2), (2, 7), (7, 10)].map { span in
      try area(solution, from: span.0, to: span.1)
    }
    let whole = try area(solution, from: 0, to: 10)
    #expect(abs(parts.reduce(0, +) - whole) < 1e-12)
    #expect(try area(solution, from: 3, to: 3) == 0)
  }
}
