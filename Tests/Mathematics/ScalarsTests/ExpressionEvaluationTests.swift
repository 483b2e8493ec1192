// SPDX-License-Identifier: Apache-2.0

import Scalars
import TestSupport
import Testing

struct ExpressionEvaluationTests {
  private let x = Expression(.numbered(0))
  private let y = Expression(.numbered(1))

  @Test func valuesOverSeveralScalars() {
    let formula = Expression.exp(x) / y
    #expect(formula.evaluate { $0.id == 0 ? 0 : 4 } == 0.25)
    let dual = formula.evaluate { $0.id == 0 ? Dual<Double, 1>(0, derivative: 0) : 4 }
    #expect(dual[derivative: 0] == 0.25)
  }

  @Test func severalFormulasInOrder() {
    let graph = ExpressionGraph([x + y, y, Expression(3), x + y])
    #expect(graph.evaluate { Double($0.id) + 1 } == [3, 2, 3, 3])
  }

  @Test func symbolsInOrderOfMeeting() {
    #expect((y * x + y).symbols == [.numbered(1), .numbered(0)])
    #expect(Expression(2).symbols.isEmpty)
  }

  @Test func dependence() {
    #expect((x + 1).dependsOn(.numbered(0)))
    #expect(!(x + 1).dependsOn(.numbered(1)))
    let graph = ExpressionGraph([x * y + 2 * y])
    let expected: [Bool] = graph.operations.map { operation in
      switch operation {
      case .symbol(let symbol): symbol.id == 0
      case .sum, .product(0, 1): true
      default: false
      }
    }
    #expect(graph.dependents(of: .numbered(0)) == expected)
  }

  @Test func substitution() {
    let formula = (x * x + y).substituting { $0.id == 0 ? y + 1 : Expression($0) }
    #expect(formula == (y + 1) * (y + 1) + y)
  }

  /// Evaluation visits shared parts once: 2²⁰⁰ paths would never end.
  @Test func sharedPartsAreEvaluatedOnce() {
    #expect(Expression.doubled(200, from: x).evaluate { _ in 0.0 } == 0)
  }
}
