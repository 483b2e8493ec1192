// SPDX-License-Identifier: Apache-2.0

/// Formulas in Swift, generic over a scalar type called `S`.
///
/// Meant for one short statement for each operation, which the type checker takes in linear time.
public struct SwiftNotation: Notation {
  private let symbolName: (Symbol) -> String

  /// - Parameter symbolName: how a symbol is written in the source, as `y[3]`; an operand that needs
  ///   no parentheses.
  public init(_ symbolName: @escaping (Symbol) -> String) {
    self.symbolName = symbolName
  }

  public func name(ofShared index: Int) -> String { "x\(index)" }

  public func text(of operation: Expression.Operation<Phrase>) -> Phrase {
    switch operation {
    case .constant(let value): Phrase("S(\(literal(value)))", .atom)
    case .symbol(let symbol): Phrase(symbolName(symbol), .atom)
    case .negation(let a): Phrase("-" + operand(a), .negation)
    case .sum(let a, let b): infix(a, "+", b)
    case .difference(let a, let b): infix(a, "-", b)
    case .product(let a, let b): infix(a, "*", b)
    case .quotient(let a, let b): infix(a, "/", b)
    case .power(let a, let b): call("power", [a.text, b.text])
    case .positivePower(let a, let b): call("positivePower", [a.text, b.text])
    case .wholePower(let a, let n): call("pow", [a.text, "\(n)"])
    case .root(let a, let n): call("root", [a.text, "\(n)"])
    case .function(.logOnePlus, let a): call("log", ["onePlus: " + a.text])
    case .function(.expMinusOne, let a): call("expMinusOne", [a.text])
    case .function(let function, let a): call(function.name, [a.text])
    case .floor(let a): call("floor", [a.text])
    case .truth(let a, let relation, let b): call("truth", [a.text, "." + relation.name, b.text])
    case .maximum(let a, let b): call("maximum", [a.text, b.text])
    case .minimum(let a, let b): call("minimum", [a.text, b.text])
    case .selection(let test, let positive, let otherwise):
      call("select", [test.text, "positive: " + positive.text, "otherwise: " + otherwise.text])
    }
  }

  private func literal(_ value: Double) -> String {
    if value.isNaN { return "Double.nan" }
    if value.isInfinite { return value < 0 ? "-Double.infinity" : "Double.infinity" }
    return brief(value)
  }

  /// Operations inside operations are always in parentheses: the order of rounding is kept.
  private func infix(_ a: Phrase, _ sign: String, _ b: Phrase) -> Phrase {
    Phrase(operand(a) + " " + sign + " " + operand(b), .sum)
  }

  private func operand(_ phrase: Phrase) -> String {
    phrase.holds(.atom) ? phrase.text : "(" + phrase.text + ")"
  }

  private func call(_ function: String, _ arguments: [String]) -> Phrase {
    Phrase("S." + function + "(" + joined(arguments) + ")", .atom)
  }
}

extension ExpressionGraph {
  /// Swift statements that compute the formulas, and the names of their results.
  ///
  /// - Parameter symbolName: how a symbol is written, as `y[3]`.
  /// - Returns: statements such as `let x12: S = x3 * y[4]`, one for each operation; and for each
  ///   formula its result: the name of a constant above, a symbol, or `S(…)`.
  public func swiftStatements(
    _ symbolName: @escaping (Symbol) -> String
  ) -> (statements: [String], results: [String]) {
    let written = written(in: SwiftNotation(symbolName), naming: .all)
    let statements = written.definitions.map { "let \($0.name): S = \($0.formula)" }
    return (statements, written.results)
  }
}
