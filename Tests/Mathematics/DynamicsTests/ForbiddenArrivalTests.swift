// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// Where a step must not arrive: behind a pole, or where the slope is not a number.
struct ForbiddenArrivalTests {
  /// dx/dt = k / (1 − x): x = 1 − √(1 − 2kt) until t = 1/(2k), where the solution ends.
  struct Pole: DifferentiableSystem {
    let knowsItsPole: Bool
    var dimension: Int { 1 }
    var jacobianPattern: SparsityPattern { fullPattern(1) }
    var hasForbiddenStates: Bool { true }
    var poleCount: Int { knowsItsPole ? 1 : 0 }

    func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
      dy[0] = 1 / (1 - y[0])
    }

    func jacobian(at y: StateVector<Double>, time: Double, into j: StateVector<Double>) {
      j[0] = 1 / ((1 - y[0]) * (1 - y[0]))
    }

    func poles(at y: StateVector<Double>, into values: StateVector<Double>) {
      values[0] = 1
      values[1] = 1 - y[0]
    }
  }

  private func final(_ knowsItsPole: Bool, from x: Double, until end: Double) throws -> Double {
    let solver = Solver(tolerance: Tolerance(absolute: 1e-9, relative: 1e-3))
    let problem = InitialValueProblem(Pole(knowsItsPole: knowsItsPole), from: [x], end: end)
    return try solver.solve(problem).finalState[0]
  }

  @Test func noSolutionGoesThroughAPole() throws {
    #expect(throws: SolverError.self) { try final(true, from: 0, until: 0.6) }
    #expect(abs(try final(true, from: 0, until: 0.49) - (1 - Double.sqrt(0.02))) < 1e-2)
  }

  /// √x runs into zero, from where nothing is known: the step before is tried smaller.
  struct Root: DifferentiableSystem {
    var dimension: Int { 1 }
    var jacobianPattern: SparsityPattern { fullPattern(1) }
    var hasForbiddenStates: Bool { true }

    func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
      dy[0] = -1 + 0 * Double.sqrt(y[0])
    }

    func jacobian(at y: StateVector<Double>, time: Double, into j: StateVector<Double>) { j[0] = 0 }
  }

  @Test func aSlopeThatIsNoneIsASmallerStep() throws {
    let solver = Solver(tolerance: Tolerance(absolute: 1e-9, relative: 1e-6))
    var last = 1.0
    #expect(throws: SolverError.self) {
      try solver.integrate(InitialValueProblem(Root(), from: [1], end: 2)) { last = $0.end }
    }
    #expect(abs(last - 1) < 1e-9)
  }
}
