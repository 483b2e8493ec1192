// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// What comes in by one rate and goes out by the square of what is there.
private struct Crowd<S: Scalar>: DynamicalSystem {
  typealias Number = S
  let rates: UnsafeMutablePointer<S>

  var dimension: Int { 2 }

  func derivatives(of y: StateVector<S>, at t: S, into dy: StateVector<S>) {
    dy[0] = -rates[0] * y[0]
    dy[1] = rates[0] * y[0] - rates[1] * y[1] * y[1]
  }
}

@Suite("A Jacobian derived from compiled equations")
struct DerivedSystemTests {
  func traced() throws -> TracedSystem {
    let symbols = (0..<4).map { Symbol(id: $0, name: "x\($0)", latex: "x") }
    let rates = UnsafeMutablePointer<Expression>.allocate(capacity: 2)
    rates.initialize(from: [Expression(symbols[2]), Expression(symbols[3])], count: 2)
    defer {
      rates.deinitialize(count: 2)
      rates.deallocate()
    }
    return try TracedSystem(
      tracing: Crowd(rates: rates), states: Array(symbols[0..<2]),
      parameters: Array(symbols[2..<4]))
  }

  @Test("the elements follow the coefficients, lane by lane, once they are told of a change")
  func coefficients() throws {
    let rates = UnsafeMutablePointer<Lanes>.allocate(capacity: 2)
    defer { rates.deallocate() }
    rates.initialize(from: [2, 3], count: 2)
    let system = DerivedSystem(Crowd(rates: rates), try traced(), coefficients: rates)
    #expect(system.jacobianPattern.rows == [0, 1, 1])
    #expect(elements(of: system, at: [5, 7]) == [-2, 2, -42])
    rates[1][3] = 4
    system.coefficientsChanged()
    let changed = elements(of: system, at: [5, 7])[2]
    #expect(changed[3] == -56)
    #expect(changed[2] == -42)
  }

  private func elements(of system: DerivedSystem<Crowd<Lanes>>, at state: [Lanes]) -> [Lanes] {
    var (y, values) = (state, [Lanes](repeating: 0, count: 3))
    y.withUnsafeMutableBufferPointer { y in
      values.withUnsafeMutableBufferPointer { values in
        guard let from = y.baseAddress, let to = values.baseAddress else { return }
        system.jacobian(
          at: StateVector(from, count: 2), time: 0, into: StateVector(to, count: 3))
      }
    }
    return values
  }
}
