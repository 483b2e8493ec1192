// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Neuroplasticity
import Scalars
import Testing

/// The generated Jacobian against automatic differentiation of the equations themselves.
@Suite struct JacobianTests {
  typealias D = Dual<Double, 1>

  /// ∂f/∂y_column by one pass of the equations over dual numbers.
  func column(_ column: Int, at state: [Double]) -> [Double] {
    let parameters = Parameters<D>(values: Parameters<Double>.typical.values.map { D(primal: $0) })
    let model = KetamineModel<D>(
      parameters, hypotheses: Fixture.mixedHypotheses.map { D(primal: $0) },
      baselineMADRS: D(primal: 33))
    var y = state.map { D(primal: $0) }
    y[column] = D(state[column], derivative: 0)
    return Fixture.derivatives(of: model, at: y).map { $0[derivative: 0] }
  }

  /// The generated Jacobian as a full matrix.
  func generated(at state: [Double]) -> [[Double]] {
    let model = KetamineModel<Double>(
      .typical, hypotheses: Fixture.mixedHypotheses, baselineMADRS: 33)
    let pattern = model.jacobianPattern
    var values = [Double](repeating: .nan, count: pattern.count)
    Fixture.withVector(state) { y in
      values.withUnsafeMutableBufferPointer {
        model.jacobian(at: y, time: 0, into: StateVector($0.baseAddress!, count: $0.count))
      }
    }
    var matrix = state.map { _ in [Double](repeating: 0, count: state.count) }
    for k in 0..<pattern.count { matrix[pattern.rows[k]][pattern.columns[k]] = values[k] }
    return matrix
  }

  @Test func agreesWithDualAtAHundredRandomStates() {
    for seed in 1...100 as ClosedRange<UInt64> {
      let state = Fixture.randomState(seed: seed)
      let matrix = generated(at: state)
      for j in state.indices {
        for (i, exact) in column(j, at: state).enumerated() {
          let allowed = 1e-11 * max(1, exact.magnitude)
          #expect((matrix[i][j] - exact).magnitude <= allowed, "∂f\(i)/∂y\(j), seed \(seed)")
        }
      }
    }
  }

  @Test func isWhatTheEquationsGiveToday() {
    let formulas = Formulas()
    let elements = formulas.jacobian
    let pattern = KetamineModel<Double>(
      .typical, under: Hypotheses(), baselineMADRS: 33
    ).jacobianPattern
    #expect(elements.map(\.row) == pattern.rows)
    #expect(elements.map(\.column) == pattern.columns)
    let state = Fixture.randomState(seed: 7)
    let coefficients = Parameters<Double>.typical.values + Fixture.mixedHypotheses
    let values = ExpressionGraph(elements.map(\.formula)).evaluate { symbol -> Double in
      (state + coefficients)[symbol.id]
    }
    let matrix = generated(at: state)
    for (element, value) in zip(elements, values) {
      #expect(matrix[element.row][element.column] == value)
    }
  }
}
