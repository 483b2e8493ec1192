// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// A drug that is eliminated at a saturable rate and drives a slow effect: the parameters are of
/// any scalar, so that the solution can be differentiated by them.
private struct SaturableElimination<Number: Scalar>: DifferentiableSystem {
  /// Maximum rate (mg/h), Michaelis constant (mg), rate of the effect (1/h).
  let (maximumRate, michaelisConstant, effectRate): (Number, Number, Number)

  init(_ parameters: [Number]) {
    (maximumRate, michaelisConstant, effectRate) = (parameters[0], parameters[1], parameters[2])
  }

  var dimension: Int { 2 }
  var jacobianPattern: SparsityPattern {
    SparsityPattern(dimension: 2, rows: [0, 1, 1], columns: [0, 0, 1])
  }

  func derivatives(of y: StateVector<Number>, at t: Number, into dy: StateVector<Number>) {
    dy[0] = -maximumRate * y[0] / (michaelisConstant + y[0])
    dy[1] = effectRate * (y[0] - y[1])
  }

  func jacobian(at y: StateVector<Number>, time: Number, into j: StateVector<Number>) {
    let sum: Number = michaelisConstant + y[0]
    j[0] = -maximumRate * michaelisConstant / (sum * sum)
    j[1] = effectRate
    j[2] = -effectRate
  }
}

struct DualSolutionTests {
  typealias Gradient = Dual<Double, 4>

  /// The effect at 9 h after a bolus and an infusion of the given dose, where the last parameter is
  /// the dose.
  private func effect<Number: ValuedScalar>(
    _ parameters: [Number], _ method: Solver.Method
  ) throws -> Number {
    var timeline = Timeline<Number>()
    timeline.add(parameters[3], to: 0, at: 0)
    timeline.infuse(parameters[3] / 2, into: 0, from: 2, to: 4)
    let problem = InitialValueProblem(
      SaturableElimination(Array(parameters[..<3])), from: [0, 0], end: 9, timeline: timeline)
    let tolerance = Tolerance(absolute: 1e-11, relative: 1e-11)
    return try Solver(method: method, tolerance: tolerance).solve(problem).finalState[1]
  }

  @Test(arguments: [Solver.Method.automatic, .explicit, .stiff])
  func derivativesAgreeWithFiniteDifferences(method: Solver.Method) throws {
    let parameters = [3.0, 5, 0.7, 10]
    let seeds = parameters.enumerated().map { Gradient($1, derivative: $0) }
    let dual = try effect(seeds, method)
    #expect(abs(dual.primal - (try effect(parameters, method))) < 1e-9)
    for index in parameters.indices {
      var (above, below) = (parameters, parameters)
      above[index] += 1e-4
      below[index] -= 1e-4
      let slope = (try effect(above, method) - (try effect(below, method))) / 2e-4
      #expect(abs(dual[derivative: index] - slope) < 1e-6)
    }
  }

  @Test func aDerivativeThatIsNotANumberIsNoticed() {
    var rate = Gradient(3, derivative: 0)
    rate[derivative: 1] = .nan
    #expect(throws: SolverError.derivativeNotFinite(state: 0, time: 0)) {
      try effect([rate, Gradient(5), Gradient(0.7), Gradient(10)], .automatic)
    }
  }
}
