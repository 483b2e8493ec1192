// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct ButcherTableauTests {
  let tableau = ButcherTableau.dormandPrince

  private var matrix: [[Double]] {
    tableau.stages.map { $0 + Array(repeating: 0, count: 7 - $0.count) }
  }

  /// The largest violation of a condition Σ wΦ = θⁿ/γ among trees of at most this order.
  private func violation(of weights: [Double], upTo order: Int, share: Double = 1) -> Double {
    RootedTree.all(upTo: order).map { tree in
      let power = (0..<tree.order).reduce(1.0) { product, _ in product * share }
      let weight = dot(weights, tree.weights(single: matrix, multiple: matrix))
      return abs(weight - power / tree.density)
    }.max()!
  }

  @Test func thereAreSeventeenTreesUpToOrderFive() {
    #expect((1...5).map { RootedTree.all(order: $0).count } == [1, 1, 2, 4, 9])
  }

  @Test func nodesAreTheRowSums() {
    for (row, node) in zip(tableau.stages, tableau.nodes) {
      #expect(abs(row.reduce(0, +) - node) < 1e-14)
    }
  }

  @Test func resultHasOrderFiveAndNotSix() {
    #expect(violation(of: tableau.weights, upTo: 5) < 1e-15)
    #expect(violation(of: tableau.weights, upTo: 6) > 1e-5)
  }

  @Test func embeddedResultHasOrderFourAndNotFive() {
    let embedded = zip(tableau.weights, tableau.error).map(-)
    #expect(violation(of: embedded, upTo: 4) < 1e-15)
    #expect(violation(of: embedded, upTo: 5) > 1e-5)
  }

  @Test(arguments: [0.1, 0.35, 0.5, 0.8, 1])
  func continuousExtensionHasOrderFour(share: Double) {
    let weights = tableau.weights.indices.map { s in
      let q = tableau.output.map { $0[s] }
      let inner = q[0] + share * (q[1] + share * q[2])
      return share * tableau.weights[s] + share * (1 - share) * inner
    }
    #expect(violation(of: weights, upTo: 4, share: share) < 1e-14)
  }
}
