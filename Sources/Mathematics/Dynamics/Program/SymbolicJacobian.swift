// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The partial derivatives of a system's rates by its states, and the plan to factor them.
///
/// A large system whose states all depend on each other has more of both than there is memory for.
/// It has none here, and can be solved by an explicit method only.
public struct SymbolicJacobian: Sendable {
  /// More states are not put into one matrix, which is planned with all its places.
  private static let mostStates = 5_000
  /// Operations of the formulas times states: what differentiation looks at.
  private static let mostVisits = 200_000_000
  /// Operations that the chain rule may write.
  private static let mostDerivatives = 1_000_000
  /// Subtractions of one factorization.
  private static let mostUpdates = 40_000_000

  /// The elements of ∂f/∂y that can differ from zero.
  public let elements: [PartialDerivative]
  /// Where they stand.
  public let pattern: SparsityPattern
  /// The planned elimination of the stiff methods' matrix.
  public let factorization: SparseLU
  /// Whether the elements are all there; otherwise there are none, and no factorization.
  public let isKnown: Bool

  /// - Parameters:
  ///   - formulas: dy/dt, one for each state.
  ///   - states: the symbols of y, in the order of the formulas.
  public init(of formulas: [Expression], by states: [Symbol]) {
    guard Self.isAffordable(formulas, states) else {
      self = SymbolicJacobian()
      return
    }
    let elements = Expression.partialDerivatives(of: formulas, by: states)
    let pattern = SparsityPattern(
      dimension: states.count, rows: elements.map { $0.row }, columns: elements.map { $0.column })
    guard let factorization = SparseLU(pattern, updatesUpTo: Self.mostUpdates) else {
      self = SymbolicJacobian()
      return
    }
    (self.elements, self.pattern, self.factorization) = (elements, pattern, factorization)
    isKnown = true
  }

  private init() {
    elements = []
    pattern = SparsityPattern(dimension: 0, rows: [], columns: [])
    factorization = SparseLU(pattern)
    isKnown = false
  }

  private static func isAffordable(_ formulas: [Expression], _ states: [Symbol]) -> Bool {
    guard states.count <= mostStates else { return false }
    let graph = ExpressionGraph(formulas)
    guard states.count * graph.operations.count <= mostVisits else { return false }
    var places: [Symbol: Int] = [:]
    for (place, state) in states.enumerated().reversed() { places[state] = place }
    let dependencies = graph.fold { _, operation -> StateSet in
      if case .symbol(let symbol) = operation, let place = places[symbol] {
        return StateSet(place, of: states.count)
      }
      return operation.operands.reduce(StateSet()) { $0.union($1) }
    }
    return (dependencies + graph.roots.map { dependencies[$0] })
      .reduce(0) { $0 + $1.count } <= mostDerivatives
  }
}

/// The states that a formula depends on, a bit for each.
private struct StateSet {
  private var words: [UInt64] = []

  init() {}

  init(_ state: Int, of count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    words[state / 64] = 1 << UInt64(state % 64)
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func union(_ other: StateSet) -> StateSet {
    if words.isEmpty { return other }
    var union = self
    for (index, word) in other.words.enumerated() { union.words[index] |= word }
    return union
  }
}
