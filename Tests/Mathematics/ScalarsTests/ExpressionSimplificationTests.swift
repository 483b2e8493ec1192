// SPDX-License-Identifier: Apache-2.0

import Scalars
import TestSupport
import Testing

struct ExpressionSimplificationTests {
  private let x = Expression(.numbered(0))
  private let y = Expression(.numbered(1))

  @Test func zerosAndOnes() {
    #expect((x + 0).simplified() == x)
    #expect((0 + x).simplified() == x)
    #expect((x - 0).simplified() == x)
    #expect((0 - x).simplified() == -x)
    #expect((1 * x).simplified() == x)
    #expect((x * 1).simplified() == x)
    #expect((x / 1).simplified() == x)
    #expect((x * 0).simplified().constant == 0)
    #expect((0 * x).simplified().constant == 0)
    #expect((0 / x).simplified().constant == 0)
    #expect(Expression.pow(x, 1).simplified() == x)
    #expect(Expression.pow(x, 0).simplified().constant == 1)
    #expect(Expression.pow(x, Expression(1)).simplified() == x)
    #expect(Expression.pow(x, Expression(0)).simplified().constant == 1)
  }

  @Test func signs() {
    #expect((-(-x)).simplified() == x)
    #expect((-(x - y)).simplified() == y - x)
    #expect((x + -y).simplified() == x - y)
    #expect((-x + y).simplified() == y - x)
    #expect((x - -y).simplified() == x + y)
    #expect((-x * -y).simplified() == x * y)
    #expect((-1 * x).simplified() == -x)
    #expect((x * -1).simplified() == -x)
    #expect((x / -1).simplified() == -x)
    #expect((-x / y).simplified() == -(x / y))
    #expect((x / -y).simplified() == -(x / y))
  }

  @Test func equalTerms() {
    #expect((x + x).simplified() == 2 * x)
    #expect((x - x).simplified().constant == 0)
    #expect((x * y - y * x).simplified().constant == 0)
    #expect((x + y + (y + x)).simplified() == 2 * (x + y))
    #expect(Expression.maximum(x, x).simplified() == x)
    #expect(Expression.minimum(x + 0, x).simplified() == x)
    #expect(Expression.select(y, positive: x, otherwise: 1 * x).simplified() == x)
  }

  @Test func constantsAreFolded() {
    #expect((Expression(2) * 3 + 4).simplified().constant == 10)
    #expect(Expression.exp(0).simplified().constant == 1)
    #expect(Expression.select(1, positive: x, otherwise: y).simplified() == x)
    #expect(Expression.select(0, positive: x, otherwise: y).simplified() == y)
    #expect(Expression.maximum(2, 3).simplified().constant == 3)
  }

  /// What has no finite value is left for the reader to see.
  @Test func undefinedConstantsStay() {
    #expect(Expression.log(-1).simplified() == Expression.log(-1))
    #expect((Expression(1) / 0).simplified() == Expression(1) / 0)
  }

  /// Sums and products are not reordered: (0.1 + x) + 0.2 is not x + 0.3.
  @Test func roundingIsKept() {
    let formula = Expression(0.1) + x + Expression(0.2)
    #expect(formula.simplified() == formula)
  }

  @Test func together() {
    let formulas = Expression.simplified([x * y + 0, y * x])
    #expect(formulas[0] == formulas[1])
    #expect(formulas[0] == x * y)
  }

  /// Random formulas keep their values to the last bit, and simplifying twice changes nothing.
  @Test(arguments: 0..<300)
  func randomFormulasKeepTheirValues(seed: Int) {
    var source = RandomFormulas(seed: UInt64(seed))
    let formula = source.formula(depth: 7)
    let simplified = formula.simplified()
    #expect(simplified.simplified() == simplified)
    let steps = ExpressionGraph([simplified]).operations.count
    #expect(steps <= ExpressionGraph([formula]).operations.count + 2)
    for point in [[0.5, 2, 3], [-1.5, 0.25, 0.7], [0, 1, -1]] {
      let values: [Double] = ExpressionGraph([formula]).fold { _, operation in
        operation.result { point[$0.id] }
      }
      guard let value = values.last, values.allSatisfy(\.isFinite) else { continue }
      #expect(simplified.evaluate { point[$0.id] } == value)
    }
  }
}

/// Formulas thrown together from a linear congruential generator.
struct RandomFormulas {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  private mutating func choice(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  mutating func formula(depth: Int) -> Expression {
    if depth == 0 || choice(8) == 0 { return leaf() }
    let a = formula(depth: depth - 1)
    switch choice(11) {
    case 0: return -a
    case 1: return Expression.pow(a, choice(3))
    case 2: return Expression.sqrt(a)
    case 3: return Expression.tanh(a)
    default: return binary(a, formula(depth: depth - 1))
    }
  }

  private mutating func leaf() -> Expression {
    let constants: [Expression] = [0, 1, -1, 2, Expression(0.1), -3]
    let index = choice(9)
    return index < 3 ? Expression(.numbered(index)) : constants[index - 3]
  }

  private mutating func binary(_ a: Expression, _ b: Expression) -> Expression {
    switch choice(8) {
    case 0, 1: a + b
    case 2: a - b
    case 3, 4: a * b
    case 5: a / b
    case 6: Expression.maximum(a, b)
    default: Expression.select(a, positive: b, otherwise: a - b)
    }
  }
}
