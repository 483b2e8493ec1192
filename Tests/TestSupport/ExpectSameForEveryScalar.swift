// SPDX-License-Identifier: Apache-2.0

import Scalars
public import Testing

/// Checks that a formula means the same for every scalar, at each of some points.
///
/// - `Dual` has the value of `Double`, and the derivatives that finite differences measure.
/// - `Expression` evaluates to the same bits, written as it stands and simplified.
/// - The symbolic derivative has the value that `Dual` finds, and so has its own derivative.
/// - `Dimensioned`, given pure numbers, has the same bits and no violation.
///
/// - Parameters:
///   - tolerance: the relative error allowed to the finite differences.
public func expectSameForEveryScalar<F: ScalarFormula>(
  _ formula: F, at points: [[Double]], tolerance: Double = 1e-8,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for point in points {
    let check = PointCheck(formula: formula, point: point, location: sourceLocation)
    check.expectDualDerivatives(tolerance: tolerance)
    check.expectSameExpression()
    check.expectSameSymbolicDerivatives()
    check.expectSameDimensioned()
  }
}

/// The comparisons at one point.
private struct PointCheck<F: ScalarFormula> {
  let formula: F
  let point: [Double]
  let location: SourceLocation

  private typealias First = Dual<Double, 1>
  private typealias Second = Dual<First, 1>

  private var value: Double { formula(point) }

  /// The value and the derivative by one variable.
  private func dual(by variable: Int) -> First {
    formula(point.indices.map { First(point[$0], $0 == variable) })
  }

  /// The value, and its derivatives by two variables, one inside the other.
  private func dual(by outer: Int, _ inner: Int) -> Second {
    formula(point.indices.map { Second(First(point[$0], $0 == inner), $0 == outer) })
  }

  func expectDualDerivatives(tolerance: Double) {
    for variable in point.indices {
      let dual = dual(by: variable)
      let measured = finiteDifference(at: point[variable]) { moved in
        var point = point
        point[variable] = moved
        return formula(point)
      }
      expect(dual.primal, value, "Dual value")
      expect(dual[derivative: 0], measured, "Dual, variable \(variable)", tolerance)
    }
  }

  func expectSameExpression() {
    let written = formula.expression(arity: point.count)
    expect(written.evaluate(at: point), value, "Expression")
    expect(written.simplified().evaluate(at: point), value, "simplified Expression")
  }

  func expectSameSymbolicDerivatives() {
    let written = formula.expression(arity: point.count)
    for outer in point.indices {
      let first = written.derivative(by: .numbered(outer))
      expect(first.evaluate(at: point), dual(by: outer)[derivative: 0], "∂/∂x\(outer)", 1e-12)
      for inner in point.indices {
        let second = first.derivative(by: .numbered(inner)).evaluate(at: point)
        let expected = dual(by: outer, inner)[derivative: 0][derivative: 0]
        expect(second, expected, "∂²/∂x\(outer)∂x\(inner)", 1e-11)
      }
    }
  }

  func expectSameDimensioned() {
    let result = formula(point.map { Dimensioned($0, .one) })
    expect(result.value, value, "Dimensioned")
    #expect(result.violation == nil, sourceLocation: location)
    #expect(result.dimension ?? .one == .one, sourceLocation: location)
  }

  /// Compares to the last bit, or to a tolerance relative to the size of the numbers, at least 1.
  private func expect(
    _ actual: Double, _ expected: Double, _ what: String, _ tolerance: Double = 0
  ) {
    let bound = tolerance * max(1, expected.magnitude)
    let difference = (actual - expected).magnitude
    #expect(
      difference <= bound, "\(what) at \(point): \(actual), not \(expected)",
      sourceLocation: location)
  }
}

extension Dual where Base: Scalar, count == 1 {
  /// A number that is the variable, or that is constant.
  fileprivate init(_ primal: Base, _ isVariable: Bool) {
    self = isVariable ? Dual(primal, derivative: 0) : Dual(primal: primal)
  }
}

extension Expression {
  fileprivate func evaluate(at point: [Double]) -> Double {
    evaluate { point[$0.id] }
  }
}
