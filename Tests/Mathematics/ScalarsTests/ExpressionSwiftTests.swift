// SPDX-License-Identifier: Apache-2.0

import Scalars
import TestSupport
import Testing

struct ExpressionSwiftTests {
  private let x = Expression(.numbered(0))
  private let y = Expression(.numbered(1))

  /// Formulas that use every operation.
  private var formulas: [Expression] {
    let ratio = x / y
    let power = Expression.pow(ratio, Expression(1.5))
    return [
      power * power + Expression.pow(x, 3) - Expression.root(y, 3),
      Expression.select(x - 2, positive: -power, otherwise: Expression.log(onePlus: y)),
      Expression.maximum(Expression.expMinusOne(x), Expression.minimum(y, Expression(1e-30))), y,
      Expression(0.1),
    ]
  }

  @Test func oneStatementForEachOperation() {
    let (statements, results) = ExpressionGraph(formulas).swiftStatements { "y[\($0.id)]" }
    #expect(
      statements == [
        "let x1: S = y[0] / y[1]", "let x2: S = S.power(x1, S(1.5))", "let x3: S = x2 * x2",
        "let x4: S = S.pow(y[0], 3)", "let x5: S = x3 + x4", "let x6: S = S.root(y[1], 3)",
        "let x7: S = x5 - x6", "let x8: S = y[0] - S(2)", "let x9: S = -x2",
        "let x10: S = S.log(onePlus: y[1])",
        "let x11: S = S.select(x8, positive: x9, otherwise: x10)",
        "let x12: S = S.expMinusOne(y[0])", "let x13: S = S.minimum(y[1], S(1e-30))",
        "let x14: S = S.maximum(x12, x13)",
      ])
    #expect(results == ["x7", "x11", "x14", "y[1]", "S(0.1)"])
  }

  /// The statements above, compiled, give the bits of the formulas they were printed from.
  @Test func compiledEqualsInterpreted() {
    for point in [[0.3, 2], [5, 0.7], [2, 2]] {
      let interpreted = ExpressionGraph(formulas).evaluate { point[$0.id] }
      #expect(compiled(point) == interpreted)
    }
  }

  private func compiled<S: Scalar>(_ y: [S]) -> [S] {
    let x1: S = y[0] / y[1]
    let x2: S = S.power(x1, S(1.5))
    let x3: S = x2 * x2
    let x4: S = S.pow(y[0], 3)
    let x5: S = x3 + x4
    let x6: S = S.root(y[1], 3)
    let x7: S = x5 - x6
    let x8: S = y[0] - S(2)
    let x9: S = -x2
    let x10: S = S.log(onePlus: y[1])
    let x11: S = S.select(x8, positive: x9, otherwise: x10)
    let x12: S = S.expMinusOne(y[0])
    let x13: S = S.minimum(y[1], S(1e-30))
    let x14: S = S.maximum(x12, x13)
    return [x7, x11, x14, y[1], S(0.1)]
  }

  @Test func numbersAreWrittenExactly() {
    let values = [0.1, 1.0 / 3, -2.5e-300, 1e22, 4]
    let results = ExpressionGraph(values.map { Expression($0) }).swiftStatements { $0.name }.results
    for (text, value) in zip(results, values) {
      #expect(Double(text.dropFirst(2).dropLast()) == value)
    }
    #expect(results[4] == "S(4)")
  }

  @Test func nestedOperationsAreInParentheses() {
    let notation = SwiftNotation { $0.name }
    let written = ExpressionGraph([x - (y + x) * -y]).written(in: notation, naming: .none)
    #expect(written.results == ["x0 - ((x1 + x0) * (-x1))"])
  }
}
