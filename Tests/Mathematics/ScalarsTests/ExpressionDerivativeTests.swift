// SPDX-License-Identifier: Apache-2.0

import Scalars
import TestSupport
import Testing

struct ExpressionDerivativeTests {
  private let x = Expression(.numbered(0))
  private let y = Expression(.numbered(1))

  @Test func textbookRules() {
    #expect((x * y).derivative(by: .numbered(0)) == y)
    #expect((3 * x - y).derivative(by: .numbered(1)).constant == -1)
    #expect((x / y).derivative(by: .numbered(0)) == 1 / y)
    #expect((x / y).derivative(by: .numbered(1)) == -(x / y / y))
    #expect(Expression.pow(x, 3).derivative(by: .numbered(0)) == 3 * Expression.pow(x, 2))
    #expect(Expression.log(x).derivative(by: .numbered(0)) == 1 / x)
    #expect((y * y).derivative(by: .numbered(0)).constant == 0)
  }

  @Test func theExponentialSharesItsValue() {
    let formula = Expression.exp(2 * x)
    #expect(formula.derivative(by: .numbered(0)) == formula * 2)
  }

  @Test func powersShareTheirValue() {
    let power = Expression.pow(x, y)
    #expect(power.derivative(by: .numbered(0)) == y * power / x)
    let graph = ExpressionGraph([power, power.derivative(by: .numbered(0))])
    let powers = graph.operations.filter { if case .power = $0 { true } else { false } }
    #expect(powers.count == 1)
  }

  @Test func powersNearZeroHaveFiniteSlopes() {
    let slope = positivePower(x, Expression(1.4)).derivative(by: .numbered(0))
    for point in [0, 1e-300, 1e-30, 1e-29, 1] {
      #expect(slope.evaluate { _ in point }.isFinite)
    }
  }

  @Test func cornersBecomeSelections() {
    let corner = Expression.maximum(x, 0).derivative(by: .numbered(0))
    #expect(corner == Expression.select(-x, positive: 0, otherwise: 1))
    #expect(corner.evaluate { _ in 2.0 } == 1)
    #expect(corner.evaluate { _ in -2.0 } == 0)
  }

  @Test func jacobianHasOnlyWhatDepends() {
    let symbols = (0..<3).map(Symbol.numbered)
    let z = Expression(symbols[2])
    let elements = Expression.partialDerivatives(of: [x * z, 2 * y, x - x, z], by: symbols)
    #expect(elements.map { [$0.row, $0.column] } == [[0, 0], [0, 2], [1, 1], [3, 2]])
    #expect(elements.map(\.formula) == [z, x, 2, 1])
  }

  /// A cascade of fifty saturable steps with shared parts: its Jacobian has as many operations as a
  /// few for each step, not for each path.
  @Test func jacobianOfALargeSystemStaysSmall() {
    let symbols = (0..<50).map(Symbol.numbered)
    let equations = Cascade(length: 50).rates(symbols.map { Expression($0) })
    let elements = Expression.partialDerivatives(of: equations, by: symbols)
    let written = ExpressionGraph(equations).operations.count
    let differentiated = ExpressionGraph(elements.map(\.formula)).operations.count
    #expect(elements.count == 50 * 51 / 2 + 49)
    #expect(differentiated < 30 * written)
  }

  @Test func jacobianOfALargeSystemHasTheValuesOfDual() {
    let symbols = (0..<8).map(Symbol.numbered)
    let point = (0..<8).map { 0.3 + 0.1 * Double($0) }
    let equations = Cascade(length: 8).rates(symbols.map { Expression($0) })
    let elements = Expression.partialDerivatives(of: equations, by: symbols)
    let duals = Cascade(length: 8).rates(
      point.indices.map { Dual<Double, 8>(point[$0], derivative: $0) })
    for element in elements {
      let value = element.formula.evaluate { point[$0.id] }
      let expected = duals[element.row][derivative: element.column]
      #expect((value - expected).magnitude <= 1e-14 * max(1, expected.magnitude))
    }
  }

  @Test func derivativesOfSharedTrees() {
    let slope = Expression.doubled(100, from: x).derivative(by: .numbered(0))
    #expect(slope.evaluate { _ in 0.0 } == 1)
    #expect(ExpressionGraph([slope]).operations.count < 1200)
  }
}

/// Rates in a row, each driven by all before it through one running total.
struct Cascade {
  let length: Int

  func rates<S: Scalar>(_ y: [S]) -> [S] {
    var total: S = 0
    return (0..<length).map { index in
      total = total + hill(y[index], half: S(0.7), exponent: S(1.3))
      let next = index + 1 < length ? S.exp(-y[index + 1]) : 0
      return total / (1 + total * total) - S(0.2) * y[index] * next
    }
  }
}
