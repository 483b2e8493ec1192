// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Scalars
import Testing

/// The model compiled by Swift, and the same equations as a program: the same bits.
@Suite struct ProgramSystemTests {
  private let traced: TracedSystem
  private let coefficients = Parameters<Double>.typical.values + Fixture.mixedHypotheses

  init() throws {
    let formulas = Formulas()
    traced = try TracedSystem(
      formulas.derivatives, states: formulas.states, parameters: formulas.coefficients)
  }

  private func model<S: Scalar>(_ values: [S]) -> KetamineModel<S> {
    let count = Layout.parameterCount
    return KetamineModel(
      Parameters(values: Array(values.prefix(count))), hypotheses: Array(values.dropFirst(count)),
      baselineMADRS: 33)
  }

  private func rates<S: DynamicalSystem>(_ system: S, _ state: [S.Number]) -> [S.Number] {
    var rates = state
    Fixture.withVector(state) { y in
      rates.withUnsafeMutableBufferPointer {
        system.derivatives(of: y, at: 0, into: StateVector($0.baseAddress!, count: $0.count))
      }
    }
    return rates
  }

  private func partials<S: DifferentiableSystem>(_ system: S, _ state: [S.Number]) -> [S.Number] {
    var values = [S.Number](repeating: 0, count: system.jacobianPattern.count)
    Fixture.withVector(state) { y in
      values.withUnsafeMutableBufferPointer {
        system.jacobian(at: y, time: 0, into: StateVector($0.baseAddress!, count: $0.count))
      }
    }
    return values
  }

  @Test func compiledEqualsInterpreted() {
    let program = ProgramSystem<Double>(traced, parameters: coefficients)
    let compiled = model(coefficients)
    #expect(program.jacobianPattern == compiled.jacobianPattern)
    for seed in 1...100 as ClosedRange<UInt64> {
      let state = Fixture.randomState(seed: seed)
      #expect(rates(program, state) == rates(compiled, state), "seed \(seed)")
      #expect(partials(program, state) == partials(compiled, state), "seed \(seed)")
    }
  }

  /// Each lane another state of another patient.
  @Test func compiledEqualsInterpretedInLanes() {
    let values = coefficients.indices.map { index in
      Lanes { coefficients[index] * (1 + 0.01 * Double($0)) }
    }
    let program = ProgramSystem<Lanes>(traced, parameters: values)
    let compiled = model(values)
    for seed in stride(from: 1, to: 200, by: 8) {
      let states = (0..<Lanes.count).map { Fixture.randomState(seed: UInt64(seed + $0)) }
      let state = states[0].indices.map { index in Lanes { states[$0][index] } }
      #expect(rates(program, state) == rates(compiled, state), "seed \(seed)")
      #expect(partials(program, state) == partials(compiled, state), "seed \(seed)")
    }
  }

  @Test func lanesAgreeWithNumbers() {
    let program = ProgramSystem<Lanes>(traced, parameters: coefficients.map { Lanes($0) })
    let alone = ProgramSystem<Double>(traced, parameters: coefficients)
    for seed in 1...50 as ClosedRange<UInt64> {
      let state = Fixture.randomState(seed: seed)
      let lanes = rates(program, state.map { Lanes($0) })
      for (a, b) in zip(lanes, rates(alone, state)) {
        #expect((a[4] - b).magnitude <= 1e-12 * max(1, b.magnitude), "seed \(seed)")
      }
    }
  }

  @Test func neighboursDoNotShow() {
    let program = ProgramSystem<Lanes>(traced, parameters: coefficients.map { Lanes($0) })
    let own = Fixture.randomState(seed: 1)
    let alone = rates(program, own.map { Lanes($0) })
    for seed in 2...50 as ClosedRange<UInt64> {
      let other = Fixture.randomState(seed: seed)
      let lane = Int(seed) % Lanes.count
      let company = own.indices.map { index in Lanes { $0 == lane ? own[index] : other[index] } }
      for (a, b) in zip(rates(program, company), alone) { #expect(a[lane] == b[lane]) }
    }
  }
}
