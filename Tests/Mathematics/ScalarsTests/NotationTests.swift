// SPDX-License-Identifier: Apache-2.0

import Scalars
import TestSupport
import Testing

struct NotationTests {
  private let x = Expression(.numbered(0))
  private let y = Expression(.numbered(1))

  @Test func sharedPartsAreNamed() {
    let rate = x / y
    let graph = ExpressionGraph([rate * 2, Expression.exp(rate)])
    let written = graph.written(in: PlainNotation(), naming: .shared)
    #expect(written.definitions.map(\.name) == ["x1"])
    #expect(written.definitions.map(\.formula) == ["x0 / x1"])
    #expect(written.results == ["x1 * 2", "exp(x1)"])
  }

  @Test func namesInLaTeX() {
    let written = ExpressionGraph([(x + y) * (x + y)]).written(in: LaTeXNotation(), naming: .shared)
    #expect(written.definitions.map(\.name) == ["x_{1}"])
    #expect(written.results == ["x_{1}^{2}"])
  }

  /// A formula of 2²⁰⁰ paths is written in some hundred lines.
  @Test func sharedTreesAreWrittenShort() {
    let graph = ExpressionGraph([Expression.doubled(200, from: x)])
    let written = graph.written(in: LaTeXNotation(), naming: .shared)
    #expect(written.definitions.count == 199)
    #expect(written.results[0].count < 60)
  }

  @Test func withoutNames() {
    let written = ExpressionGraph([(x + y) * (x + y)]).written(in: PlainNotation(), naming: .none)
    #expect(written.definitions.isEmpty)
    #expect(written.results == ["(x0 + x1) * (x0 + x1)"])
  }
}
