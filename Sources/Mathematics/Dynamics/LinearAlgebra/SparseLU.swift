// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The LU factorization of matrices of one sparsity pattern, planned once as flat lists of indices.
///
/// The matrix is W = d·I − J, with J on the pattern and d > 0. Values are stored with the pattern's
/// elements first, in the pattern's order, then the elements that elimination adds; each diagonal
/// element becomes the reciprocal of its pivot. There is no pivoting at run time: the order is that
/// of `EliminationOrder`, for every matrix, so that equal input gives equal bits. For small steps
/// d dominates; where a pivot fails all the same, the caller takes a smaller step.
///
/// - Complexity: factorization and solution walk only elements that can differ from zero.
public struct SparseLU: Sendable {
  /// The order of the matrix.
  public let dimension: Int
  /// The number of elements of the factors, those of the pattern included.
  public let count: Int
  /// The number of elements of the pattern.
  @usableFromInline let patternCount: Int
  /// Where each diagonal element is stored.
  @usableFromInline let diagonal: [Int32]
  /// Per pivot: its place, rows, width; then per row the multiplier's place and `width` pairs of
  /// places (changed element, element of the pivot's row).
  @usableFromInline let elimination: [Int32]
  /// The rows with elements left of the pivot, on the way down.
  @usableFromInline let forward: Substitution
  /// All rows, on the way up.
  @usableFromInline let backward: Substitution

  /// Plans the factorization of matrices whose off-diagonal elements lie on a pattern.
  public init(_ pattern: SparsityPattern) {
    self.init(pattern, EliminationOrder(pattern))
  }

  /// Plans a factorization that is not too long; the plan holds two numbers for each update.
  ///
  /// - Parameter limit: the number of updates of elements in one factorization.
  /// - Returns: nil where there would be more.
  public init?(_ pattern: SparsityPattern, updatesUpTo limit: Int) {
    let order = EliminationOrder(pattern, updatesUpTo: limit)
    guard order.updateCount <= limit else { return nil }
    self.init(pattern, order)
  }

  /// Plans the factorization of a part of a larger matrix, with the pivots in the order that they have
  /// there: what both have in common then has the same bits.
  ///
  /// - Parameter pivots: all rows, in the order in which they are eliminated.
  public init(_ pattern: SparsityPattern, pivots: [Int]) {
    self.init(pattern, EliminationOrder(pattern, pivots: pivots))
  }

  /// The rows in the order in which they are eliminated.
  public let pivots: [Int]

  private init(_ pattern: SparsityPattern, _ order: EliminationOrder) {
    let places = Places(pattern, order)
    pivots = order.pivots
    dimension = pattern.dimension
    patternCount = pattern.count
    count = pattern.count + order.added.count
    diagonal = (0..<pattern.dimension).map { places[$0, $0] }
    elimination = places.elimination(order)
    forward = places.forward(order)
    backward = places.backward(order)
  }

  /// Factors d·I − J in place of `values` (of length `count`), given J's elements.
  @inlinable
  public func factor<Number: Scalar>(
    diagonal shift: Number, minus jacobian: StateVector<Number>, into values: StateVector<Number>
  ) {
    for place in 0..<patternCount { values[place] = -jacobian[place] }
    for place in patternCount..<count { values[place] = 0 }
    for place in diagonal { values[Int(place)] += shift }
    elimination.withUnsafeBufferPointer { eliminate(along: $0, in: values) }
  }

  @inlinable
  func eliminate<Number: Scalar>(
    along list: UnsafeBufferPointer<Int32>, in values: StateVector<Number>
  ) {
    var next = 0
    while next < list.count {
      let pivot = Int(list[next])
      let rows = Int(list[next + 1])
      let width = Int(list[next + 2])
      next += 3
      let reciprocal = 1 / values[pivot]
      values[pivot] = reciprocal
      for _ in 0..<rows {
        let multiplier = values[Int(list[next])] * reciprocal
        values[Int(list[next])] = multiplier
        next += 1
        for _ in 0..<width {
          let place = Int(list[next])
          values[place] = Number.product(
            -multiplier, values[Int(list[next + 1])], plus: values[place])
          next += 2
        }
      }
    }
  }

  /// Replaces the right-hand side `x` by the solution, with the factors in `values`.
  @inlinable
  public func solve<Number: Scalar>(_ x: StateVector<Number>, with values: StateVector<Number>) {
    forward.run(on: x.base, with: values.base, isDivided: false)
    backward.run(on: x.base, with: values.base, isDivided: true)
  }

  /// The first state whose pivot was zero or not finite, if any.
  @inlinable
  public func failedPivot<Number: ValuedScalar>(in values: StateVector<Number>) -> Int? {
    for state in 0..<dimension {
      let reciprocal = values[Int(diagonal[state])].value
      if !reciprocal.isFinite || reciprocal == 0 { return state }
    }
    return nil
  }
}
