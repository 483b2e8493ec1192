// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A formula that every scalar can run: what a generic closure would be, if Swift had them.
public protocol ScalarFormula: Sendable {
  func callAsFunction<S: Scalar>(_ x: [S]) -> S
}

extension ScalarFormula {
  /// The formula as an expression in the symbols x0, x1, …
  public func expression(arity: Int) -> Expression {
    self((0..<arity).map { Expression(Symbol.numbered($0)) })
  }
}

extension Symbol {
  /// The symbol x with a number.
  public static func numbered(_ id: Int) -> Symbol {
    Symbol(id: id, name: "x\(id)", latex: "x_{\(id)}")
  }
}
