// SPDX-License-Identifier: Apache-2.0

import Scalars
import TestSupport
import Testing

struct ExpressionGraphTests {
  private let x = Expression(.numbered(0))
  private let y = Expression(.numbered(1))

  @Test func equalPartsAppearOnce() {
    let graph = ExpressionGraph([(x + y) * (x + y), Expression.exp(x + y)])
    #expect(
      graph.operations == [
        .symbol(.numbered(0)), .symbol(.numbered(1)), .sum(0, 1), .product(2, 2),
        .function(.exp, 2),
      ])
    #expect(graph.roots == [3, 4])
    #expect(graph.uses == [1, 1, 3, 1, 1])
  }

  @Test func operandsComeFirst() {
    let graph = ExpressionGraph([Expression.doubled(20, from: x / (1 + y))])
    for (position, operation) in graph.operations.enumerated() {
      #expect(operation.operands.allSatisfy { $0 < position })
    }
  }

  /// As many steps as were written, though the tree has more than 2²⁰⁰ paths.
  @Test func sharedTreesStaySmall() {
    let graph = ExpressionGraph([Expression.doubled(200, from: x)])
    #expect(graph.operations.count == 2 + 3 * 200)
  }

  @Test func formulasMayRepeat() {
    #expect(ExpressionGraph([x, x]).roots == [0, 0])
    #expect(ExpressionGraph([]).roots.isEmpty)
  }

  /// A long sum is as deep as it has terms.
  @Test func deepFormulas() {
    let terms = (0..<5000).map { Expression(Double($0)) * x }
    let sum = terms.reduce(0, +)
    #expect(sum.evaluate { _ in 1.0 } == 12_497_500)
    #expect(sum.derivative(by: .numbered(0)).constant == 12_497_500)
  }

  @Test func foldVisitsEachPositionOnce() {
    let graph = ExpressionGraph([Expression.doubled(50, from: x)])
    var visited: [Int] = []
    let depths: [Int] = graph.fold { position, operation in
      visited.append(position)
      return 1 + (operation.operands.max() ?? 0)
    }
    #expect(visited == Array(graph.operations.indices))
    #expect(depths[graph.roots[0]] == 1 + 3 * 50)
  }
}
