// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The equations of a system as formulas, with their derivatives, of which programs for the whole or for
/// a part of it are compiled.
///
/// A part has the bits of the whole: its formulas are those of the whole with zeros where nothing ever
/// is, which changes no bit, and its matrix is eliminated in the order of the whole.
public struct SymbolicSystem: Sendable {
  /// The symbols of the states, in the order of the whole.
  public let states: [Symbol]
  public let parameters: [Symbol]
  /// dy/dt, one formula for each state.
  public let rates: [Expression]
  let partials: [PartialDerivative]
  /// The order in which the rows of the whole matrix are eliminated.
  let pivots: [Int]

  /// - Parameters:
  ///   - rates: dy/dt, simplified.
  ///   - partials: the elements of ∂f/∂y, as derived from them.
  ///   - pivots: the order of elimination; see `SparseLU`.
  public init(
    _ rates: [Expression], _ partials: [PartialDerivative], states: [Symbol],
    parameters: [Symbol], pivots: [Int]
  ) {
    (self.rates, self.partials, self.states) = (rates, partials, states)
    (self.parameters, self.pivots) = (parameters, pivots)
  }

  /// The states that stay at zero: those among some that begin there whose slope is zero as long as all
  /// of these are at zero.
  ///
  /// - Parameter empty: states that are zero at the start and that nothing enters from outside.
  public func resting(among empty: Set<Int>) -> Set<Int> {
    var resting = empty
    while true {
      let places = resting.sorted()
      let slopes = formulas(places.map { rates[$0] }, without: resting)
      let moving = zip(places, slopes).filter { $1.constant != 0 }.map { $0.0 }
      if moving.isEmpty { return resting }
      resting.subtract(moving)
    }
  }

  /// Formulas with zeros in place of some states, simplified.
  public func formulas(_ formulas: [Expression], without resting: Set<Int>) -> [Expression] {
    let zeros = Set(resting.map { states[$0] })
    let graph = ExpressionGraph(formulas)
    let values: [Expression] = graph.fold { _, operation in
      if case .symbol(let symbol) = operation, zeros.contains(symbol) { return 0 }
      return Expression(operation)
    }
    return Expression.simplified(graph.roots.map { values[$0] })
  }

  /// The states that some formulas are made of.
  public func states(in formulas: [Expression]) -> Set<Int> {
    let symbols = Set(ExpressionGraph(formulas).symbols)
    return Set(states.indices.filter { symbols.contains(states[$0]) })
  }

  /// The program of a part.
  ///
  /// - Parameters:
  ///   - places: the states of the part, ascending; together with those at rest all that their rates
  ///     are made of.
  ///   - resting: states that stay at zero.
  ///   - riding: states of the part whose rates are not solved (``Follower``): zero.
  public func part(
    _ places: [Int], without resting: Set<Int>, riding: Set<Int>
  ) throws(ProgramError) -> TracedSystem {
    var positions = [Int?](repeating: nil, count: states.count)
    for (position, place) in places.enumerated() { positions[place] = position }
    let solved = places.map { riding.contains($0) ? 0 : rates[$0] }
    let kept = partials.filter {
      positions[$0.row] != nil && positions[$0.column] != nil && !riding.contains($0.row)
    }
    let slopes = formulas(solved, without: resting)
    let elements = zip(kept, formulas(kept.map { $0.formula }, without: resting))
      .filter { $1.constant != 0 }
    let pattern = SparsityPattern(
      dimension: places.count, rows: elements.map { positions[$0.0.row] ?? 0 },
      columns: elements.map { positions[$0.0.column] ?? 0 })
    let plan = SparseLU(pattern, pivots: pivots.compactMap { positions[$0] })
    return try TracedSystem(
      slopes, elements.map { $0.1 }, plan, pattern, states: places.map { states[$0] },
      parameters: parameters)
  }
}
