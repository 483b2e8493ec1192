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
  }

  /// Evaluation visits shared parts once: 2²⁰⁰ paths would never end.
  @Test func sharedPartsAreEvaluatedOnce() {
    #expect(Expression.doubled(200, from: x).evaluate { _ in 0.0 } == 0)
  }
}
