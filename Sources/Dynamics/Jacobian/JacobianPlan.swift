// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// How to compute ∂f/∂y of a system, derived from the system's own equations.
///
/// The equations are run once over `Expression`. Equal parts of the derivatives are shared, and
/// what depends on the coefficients alone is told from what depends on the state: the first is
/// computed once for each patient, the second once for each step. In a cascade the first is the
/// larger part.
public struct JacobianPlan: Sendable {
  /// Which elements can differ from zero.
  public let pattern: SparsityPattern
  /// The planned factorization of d·I − ∂f/∂y.
  public let factorization: SparseLU

  /// Places: states, coefficients, then one result per step.
  let stateCount: Int
  let coefficientCount: Int
  @usableFromInline let placeCount: Int
  /// What depends on coefficients alone.
  @usableFromInline private(set) var resident = Tape()
  /// What depends on the state.
  @usableFromInline private(set) var varying = Tape()
  /// The elements that depend on coefficients alone: position in the pattern, place.
  @usableFromInline private(set) var residentElements: [(element: Int, place: Int)] = []
  @usableFromInline private(set) var varyingElements: [(element: Int, place: Int)] = []

  /// Derives the plan from the equations of a system.
  ///
  /// - Parameters:
  ///   - rates: the right-hand sides dy/dt, one for each state.
  ///   - states: the symbols of the states.
  ///   - coefficients: the symbols of all that is constant in a patient.
  public init(of rates: [Expression], states: [Symbol], coefficients: [Symbol]) {
    let elements = Expression.partialDerivatives(of: rates, by: states)
    pattern = SparsityPattern(
      dimension: states.count, rows: elements.map(\.row), columns: elements.map(\.column))
    factorization = SparseLU(pattern)
    stateCount = states.count
    coefficientCount = coefficients.count
    let graph = ExpressionGraph(elements.map(\.formula))
    placeCount = states.count + coefficients.count + graph.operations.count
    record(graph, Self.inputs(states + coefficients), varyingInputs: states.count)
  }

  private static func inputs(_ symbols: [Symbol]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: symbols.enumerated().map { ($1.id, $0) })
  }

  /// Writes each operation to the tape where it belongs.
  private mutating func record(
    _ graph: ExpressionGraph, _ inputs: [Int: Int], varyingInputs: Int
  ) {
    let first = stateCount + coefficientCount
    var isVarying: [Bool] = []
    var places: [Int] = []
    for (position, operation) in graph.operations.enumerated() {
      if case .symbol(let symbol) = operation {
        let place = inputs[symbol.id] ?? first + position
        places.append(place)
        isVarying.append(place < varyingInputs)
      } else {
        places.append(first + position)
        isVarying.append(operation.operands.contains { isVarying[$0] })
      }
      let placed = operation.map { places[$0] }
      if isVarying[position] {
        varying.append(placed, result: places[position])
      } else {
        resident.append(placed, result: places[position])
      }
    }
    for (element, root) in graph.roots.enumerated() {
      if isVarying[root] {
        varyingElements.append((element, places[root]))
      } else {
        residentElements.append((element, places[root]))
      }
    }
  }
}
