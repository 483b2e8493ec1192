// SPDX-License-Identifier: Apache-2.0

/// Formulas written out as a list of steps, in which equal subexpressions appear once.
///
/// Each operation names its operands by their positions earlier in the list. One walk along the
/// list does for all formulas together what a walk through their trees would repeat for each path.
///
/// Ershov AP. On programming of arithmetic operations. Commun ACM 1958;1(8):3-6.
/// doi:10.1145/368892.368907
public struct ExpressionGraph: Sendable {
  /// The steps; operands come before the operations that use them.
  public private(set) var operations: [Expression.Operation<Int>] = []

  /// The position of each formula, in the order in which the formulas were given.
  public private(set) var roots: [Int] = []

  /// The formula that ends at each position, sharing its parts with the others.
  private(set) var expressions: [Expression] = []

  private var positions: [Expression.Operation<Int>: Int] = [:]

  /// Writes out formulas as they stand. Zeros of either sign count as equal.
  public init(_ formulas: [Expression]) {
    self.init(formulas) { graph, operation in graph.insert(operation) }
  }

  /// Writes out formulas, each operation by way of `enter`.
  init(
    _ formulas: [Expression],
    enter: (inout ExpressionGraph, Expression.Operation<Int>) -> Int
  ) {
    var seen: [ObjectIdentifier: Int] = [:]
    for formula in formulas {
      roots.append(visit(formula, &seen, enter))
    }
  }

  /// Enters a formula after its operands, unless it was met before.
  private mutating func visit(
    _ formula: Expression, _ seen: inout [ObjectIdentifier: Int],
    _ enter: (inout ExpressionGraph, Expression.Operation<Int>) -> Int
  ) -> Int {
    let identity = ObjectIdentifier(formula.node)
    if let position = seen[identity] { return position }
    let operation = formula.operation.map { visit($0, &seen, enter) }
    let position = enter(&self, operation)
    seen[identity] = position
    return position
  }

  /// The position of an operation, which is added to the list if it is new.
  mutating func insert(_ operation: Expression.Operation<Int>) -> Int {
    if let position = positions[operation] { return position }
    let position = operations.count
    operations.append(operation)
    expressions.append(Expression(operation.map { expressions[$0] }))
    positions[operation] = position
    return position
  }

  /// The position of an operation, if it is in the list.
  func position(of operation: Expression.Operation<Int>) -> Int? {
    positions[operation]
  }
}

extension ExpressionGraph {
  /// Does something at each position, with the results of its operands at hand.
  ///
  /// - Returns: the result at each position.
  public func fold<Result>(
    _ body: (_ position: Int, _ operation: Expression.Operation<Result>) -> Result
  ) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(operations.count)
    for (position, operation) in operations.enumerated() {
      results.append(body(position, operation.map { results[$0] }))
    }
    return results
  }

  /// How many operations (and formulas given) use each position.
  public var uses: [Int] {
    var uses = [Int](repeating: 0, count: operations.count)
    for operand in operations.flatMap({ $0.operands }) + roots {
      uses[operand] += 1
    }
    return uses
  }
}
