// SPDX-License-Identifier: Apache-2.0

/// A rooted tree, the shape of one term in the Taylor series of a solution.
///
/// Butcher JC. Coefficients for the study of Runge-Kutta integration processes. J Aust Math Soc
/// 1963;3:185-201, doi:10.1017/S1446788700027932.
struct RootedTree: Sendable {
  let children: [RootedTree]

  /// The number of vertices.
  var order: Int { 1 + children.reduce(0) { $0 + $1.order } }

  /// The density γ: the condition for the tree is Σ bΦ = 1/γ.
  var density: Double { children.reduce(Double(order)) { $0 * $1.density } }

  /// All trees with this number of vertices: 1, 1, 2, 4, 9 for orders 1 to 5.
  static func all(order: Int) -> [RootedTree] {
    forests(vertices: order - 1, largest: order - 1).map(RootedTree.init)
  }

  /// All trees with at most this number of vertices.
  static func all(upTo order: Int) -> [RootedTree] {
    (1...order).flatMap { all(order: $0) }
  }

  /// Sets of trees with this number of vertices in total, none of more than `largest`.
  private static func forests(vertices: Int, largest: Int) -> [[RootedTree]] {
    if vertices == 0 { return [[]] }
    var forests: [[RootedTree]] = []
    for size in stride(from: min(vertices, largest), through: 1, by: -1) {
      for count in 1...(vertices / size) {
        let rest = self.forests(vertices: vertices - count * size, largest: size - 1)
        for same in choices(of: count, among: all(order: size)) {
          forests += rest.map { same + $0 }
        }
      }
    }
    return forests
  }

  /// Ways to choose with repetition, order not minded.
  private static func choices(of count: Int, among trees: [RootedTree]) -> [[RootedTree]] {
    guard count > 0 else { return [[]] }
    return trees.indices.flatMap { first in
      choices(of: count - 1, among: Array(trees[first...])).map { [trees[first]] + $0 }
    }
  }

  /// The elementary weights Φ of each stage.
  ///
  /// - Parameters:
  ///   - single: the matrix for an only child: α + γ for a Rosenbrock method, else α.
  ///   - multiple: the matrix for one of several children: α.
  func weights(single: [[Double]], multiple: [[Double]]) -> [Double] {
    let matrix = children.count == 1 ? single : multiple
    return children.reduce(Array(repeating: 1, count: matrix.count)) { product, child in
      let inner = child.weights(single: single, multiple: multiple)
      return zip(product, matrix).map { $0 * dot($1, inner) }
    }
  }
}

/// Σ aᵢbᵢ.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
}
