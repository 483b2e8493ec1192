// SPDX-License-Identifier: Apache-2.0

/// A formula: an immutable tree of operations on constants and symbols.
///
/// Run a generic equation over `Expression` and the equation itself comes out, to be
/// differentiated, simplified, printed or evaluated over any other scalar. Arithmetic records
/// exactly what was written; `simplified()` is a step of its own.
///
/// Subexpressions are shared, not copied: a tree of a whole model may have far more paths than
/// nodes. All work on expressions therefore goes through `ExpressionGraph`, which visits each node
/// once. It goes as deep into the stack as the tree is high: thousands of levels are safe, a sum of
/// a million terms is not.
///
/// Files that import Foundation as well write `Scalars.Expression`: Foundation has one of its own.
public struct Expression: Sendable {
  let node: Node

  /// The place in memory that sharing refers to.
  final class Node: Sendable {
    let operation: Operation<Expression>

    init(_ operation: Operation<Expression>) {
      self.operation = operation
    }
  }

  /// The formula that does one operation.
  public init(_ operation: Operation<Expression>) {
    node = Node(operation)
  }

  /// The formula that is one symbol.
  public init(_ symbol: Symbol) {
    self.init(.symbol(symbol))
  }

  /// The outermost operation and the formulas that it is done on.
  public var operation: Operation<Expression> { node.operation }

  /// The value of a formula that is a bare constant, nil of any other.
  public var constant: Double? {
    if case .constant(let value) = operation { value } else { nil }
  }
}

extension Expression: Scalar {
  public init(_ constant: Double) {
    self.init(.constant(constant))
  }

  public static func floor(_ x: Expression) -> Expression { Expression(.floor(x)) }

  public static func truth(
    _ a: Expression, _ relation: Relation, _ b: Expression
  ) -> Expression {
    Expression(.truth(a, relation, b))
  }

  public static func maximum(_ a: Expression, _ b: Expression) -> Expression {
    Expression(.maximum(a, b))
  }

  public static func minimum(_ a: Expression, _ b: Expression) -> Expression {
    Expression(.minimum(a, b))
  }

  public static func select(
    _ test: Expression, positive: Expression, otherwise: Expression
  ) -> Expression {
    Expression(.selection(test: test, positive: positive, otherwise: otherwise))
  }
}

extension Expression: Equatable {
  /// Whether two formulas have the same operations in the same places; x + y is not y + x.
  public static func == (a: Expression, b: Expression) -> Bool {
    let graph = ExpressionGraph([a, b])
    return graph.roots[0] == graph.roots[1]
  }
}
