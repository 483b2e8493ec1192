// SPDX-License-Identifier: Apache-2.0

import Scalars
import TestSupport
import Testing

struct RelationTests {
  private let a = Expression(.numbered(0))
  private let b = Expression(.numbered(1))

  @Test(arguments: [(1.0, 2.0), (2, 1), (2, 2), (.infinity, .infinity), (.nan, 1), (-0.0, 0)])
  func sameForNumbersAndLanes(x: Double, y: Double) {
    let expected: [Relation: Bool] = [
      .less: x < y, .lessOrEqual: x <= y, .equal: x == y, .unequal: x != y,
    ]
    for relation in Relation.allCases {
      let truth = expected[relation] == true ? 1.0 : 0
      #expect(Double.truth(x, relation, y) == truth)
      #expect(Lanes.truth(Lanes(x), relation, Lanes(y)) == Lanes(truth))
      #expect(Expression.truth(a, relation, b).evaluate { $0.id == 0 ? x : y } == truth)
    }
  }

  @Test func sameForEveryScalar() {
    for relation in Relation.allCases {
      expectSameForEveryScalar(Chosen(relation: relation), at: [[1, 2.3], [2.3, 1], [-3, 0.5]])
    }
  }

  @Test func floors() {
    for x: Double in [2.5, -2.5, 3, -0.0, 1e300, -.infinity] {
      #expect(Double.floor(x) == x.rounded(.down))
      #expect(Lanes.floor(Lanes(x)) == Lanes(x.rounded(.down)))
    }
    #expect(Expression.floor(a * 2).derivative(by: .numbered(0)) == 0)
    #expect(
      Dimensioned.floor(Dimensioned(2, Dimension(mass: 1))).violation == "takes floor of mass")
  }

  @Test func notations() {
    let formula = Expression.floor(a) * Expression.truth(a + 1, .lessOrEqual, b)
    #expect(formula.text == "floor(x0) * (x0 + 1 <= x1)")
    #expect(formula.latex == #"\lfloor x_{0} \rfloor \, \left[x_{0} + 1 \le x_{1}\right]"#)
    let (statements, _) = ExpressionGraph([formula]).swiftStatements { $0.name }
    #expect(statements.contains("let x3: S = S.truth(x2, .lessOrEqual, x1)"))
  }

  @Test func unlikeUnitsAreNotCompared() {
    let truth = Dimensioned.truth(Dimensioned(1, Dimension(mass: 1)), .less, 2)
    #expect(truth.violation == "compares mass and a pure number")
    #expect(truth.dimension == .one)
  }

  private struct Chosen: ScalarFormula {
    let relation: Relation

    func callAsFunction<S: Scalar>(_ x: [S]) -> S {
      let holds = S.truth(x[0], relation, x[1])
      return holds * x[0] * x[0] + (1 - holds) * x[1] + S.floor(x[0] + S(0.2)) * x[1]
    }
  }
}
