// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

/// The tableau is given in the transformed form; the conditions are those of the original form, in
/// which Γ = (I/γ − C)⁻¹, α = AΓ and b = mΓ.
///
/// Hairer E, Wanner G. Solving Ordinary Differential Equations II. 2nd ed. Springer 1996, section
/// IV.7, doi:10.1007/978-3-642-05221-7.
struct RosenbrockTableauTests {
  let tableau = RosenbrockTableau.rodas5P
  let gamma: [[Double]]
  let alpha: [[Double]]
  let beta: [[Double]]

  init() {
    let n = tableau.nodes.count
    let square = { (rows: [[Double]]) in
      rows.map { $0 + Array(repeating: 0, count: n - $0.count) }
    }
    var inverse = square(tableau.couplings).map { $0.map { -$0 } }
    for i in 0..<n { inverse[i][i] = 1 / tableau.gamma }
    gamma = DenseMatrix(rows: inverse).inverse
    alpha = product(square(tableau.arguments), gamma)
    beta = sum(alpha, gamma)
  }

  /// The weights of the stages in the result.
  private var result: [Double] { tableau.arguments.last! + [1] }

  private func violation(of weights: [Double], upTo order: Int, share: Double = 1) -> Double {
    let b = product([weights], gamma)[0]
    return RootedTree.all(upTo: order).map { tree in
      let power = (0..<tree.order).reduce(1.0) { product, _ in product * share }
      return abs(dot(b, tree.weights(single: beta, multiple: alpha)) - power / tree.density)
    }.max()!
  }

  @Test func nodesAreTheRowSums() {
    for (row, node) in zip(alpha, tableau.nodes) {
      #expect(abs(row.reduce(0, +) - node) < 1e-13)
    }
  }

  @Test func resultHasOrderFiveAndNotSix() {
    #expect(violation(of: result, upTo: 5) < 1e-12)
    #expect(violation(of: result, upTo: 6) > 1e-6)
  }

  @Test func embeddedResultHasOrderFourAndNotFive() {
    let embedded = tableau.arguments.last! + [0]
    #expect(violation(of: embedded, upTo: 4) < 1e-12)
    #expect(violation(of: embedded, upTo: 5) > 1e-6)
  }

  @Test(arguments: [0.1, 0.35, 0.5, 0.8, 1])
  func continuousExtensionHasOrderFour(share: Double) {
    let weights = result.indices.map { s in
      let q = tableau.output.map { $0[s] }
      return share * result[s] + share * (1 - share) * (q[0] + share * (q[1] + share * q[2]))
    }
    #expect(violation(of: weights, upTo: 4, share: share) < 1e-12)
  }

  /// Stiffly accurate: the last stage's argument plus itself is the result, so R(∞) = 0.
  @Test func dampsInfinitelyFastRates() {
    let ones = Array(repeating: 1.0, count: result.count)
    let b = product([result], gamma)[0]
    let atInfinity = 1 - dot(b, DenseMatrix(rows: beta).solve(ones))
    #expect(abs(atInfinity) < 1e-12)
  }
}
