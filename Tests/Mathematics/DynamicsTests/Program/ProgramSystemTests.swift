// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// A drug in one compartment that drives a slow effect, under a load that swings in time.
private struct DrivenEffect<Number: Scalar>: DynamicalSystem {
  var elimination: Number
  var half: Number
  var exponent: Number
  var loss: Number

  var dimension: Int { 3 }

  func derivatives(of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>) {
    let effect = hill(y[0], half: half, exponent: exponent)
    rates[0] = -elimination * y[0]
    rates[1] = effect * (1 - y[1]) - loss * y[1] + Number(0.01) * Number.sin(t)
    rates[2] = loss * (y[1] - y[2])
  }
}

struct ProgramSystemTests {
  private let states = (0..<3).map { Symbol(id: $0, name: "y\($0)", latex: "y_\($0)") }
  private let parameters = (3..<7).map { Symbol(id: $0, name: "p\($0)", latex: "p_\($0)") }
  private let time = Symbol(id: 7, name: "time", latex: "t")

  private func system<S: Scalar>(_ p: [S]) -> DrivenEffect<S> {
    DrivenEffect(elimination: p[0], half: p[1], exponent: p[2], loss: p[3])
  }

  private func traced() throws -> TracedSystem {
    try TracedSystem(
      tracing: system(parameters.map { Scalars.Expression($0) }), states: states,
      parameters: parameters, time: time)
  }

  private func rates<S: DynamicalSystem>(_ system: S, _ y: [S.Number], _ t: S.Number) -> [S.Number]
  {
    withVector(Array(repeating: 0, count: y.count)) { rates in
      withVector(y) { system.derivatives(of: $0, at: t, into: rates) }
    }
  }

  private func partials<S: DifferentiableSystem>(_ system: S, _ y: [S.Number]) -> [S.Number] {
    withVector(Array(repeating: 0, count: system.jacobianPattern.count)) { values in
      withVector(y) { system.jacobian(at: $0, time: 0, into: values) }
    }
  }

  @Test func ratesAreThoseOfTheEquations() throws {
    let p = [0.3, 2, 1.4, 0.05]
    let program = ProgramSystem<Double>(try traced(), parameters: p)
    for t in [0.0, 3, 17] {
      let y = [10 * Double.exp(-0.3 * t), 0.4, 0.3]
      #expect(rates(program, y, t) == rates(system(p), y, t))
    }
  }

  @Test func jacobianIsThatOfDual() throws {
    typealias D = Dual<Double, 1>
    let p = [0.3, 2, 1.4, 0.05]
    let y = [4, 0.4, 0.3]
    let program = ProgramSystem<Double>(try traced(), parameters: p)
    let pattern = program.jacobianPattern
    #expect(pattern.rows == [0, 1, 1, 2, 2] && pattern.columns == [0, 0, 1, 1, 2])
    let found = partials(program, y)
    for (place, (row, column)) in zip(pattern.rows, pattern.columns).enumerated() {
      var moved = y.map { D(primal: $0) }
      moved[column] = D(y[column], derivative: 0)
      let exact = rates(system(p.map { D(primal: $0) }), moved, 0)[row][derivative: 0]
      #expect((found[place] - exact).magnitude <= 1e-14 * exact.magnitude)
    }
  }

  @Test func solversTakeIt() throws {
    let p = [0.3, 2, 1.4, 0.05]
    let program = ProgramSystem<Double>(try traced(), parameters: p)
    let start = [10.0, 0, 0]
    let tight = Solver(method: .explicit, tolerance: Tolerance(absolute: 1e-12, relative: 1e-12))
    var ends: [[Double]] = []
    for method in [Solver.Method.explicit, .stiff, .automatic] {
      let solver = Solver(method: method, tolerance: Tolerance(absolute: 1e-10, relative: 1e-9))
      try solver.integrate(InitialValueProblem(program, from: start, end: 40)) { _ in
      } finish: { state in
        ends.append((0..<3).map { state[$0] })
      }
    }
    try tight.integrate(InitialValueProblem(system(p), from: start, end: 40)) { _ in
    } finish: { state in
      for end in ends { #expect(distance(end, (0..<3).map { state[$0] }) < 1e-7) }
    }
  }

  /// One program, eight patients: each lane gives the bits it gives alone.
  @Test func lanesArePatients() throws {
    let traced = try traced()
    let lanes = ProgramSystem<Lanes>(traced)
    func parameters(_ lane: Int) -> [Double] { [0.2 + 0.03 * Double(lane), 2, 1.4, 0.05] }
    for lane in (0..<Lanes.count).reversed() {
      lanes.setParameters(ofLane: lane) { parameters(lane)[$0] }
    }
    let y = [Lanes { 1 + Double($0) }, 0.4, 0.3]
    let together = rates(lanes, y, 2)
    let partialsTogether = partials(lanes, y)
    for lane in 0..<Lanes.count {
      let alone = ProgramSystem<Lanes>(traced, parameters: parameters(lane).map { Lanes($0) })
      let same = y.map { Lanes($0[lane]) }
      for (a, b) in zip(together, rates(alone, same, 2)) { #expect(a[lane] == b[lane]) }
      for (a, b) in zip(partialsTogether, partials(alone, same)) { #expect(a[lane] == b[lane]) }
    }
  }

  @Test func aNewPatientLeavesTheOthersAlone() throws {
    let lanes = ProgramSystem<Lanes>(try traced(), parameters: [0.3, 2, 1.4, 0.05])
    let y: [Lanes] = [3, 0.4, 0.3]
    let before = rates(lanes, y, 1)
    lanes.setParameters(ofLane: 6) { [0.9, 1, 1, 0.5][$0] }
    let after = rates(lanes, y, 1)
    for index in 0..<3 {
      for lane in 0..<Lanes.count {
        #expect((before[index][lane] == after[index][lane]) == (lane != 6))
      }
    }
  }
}
