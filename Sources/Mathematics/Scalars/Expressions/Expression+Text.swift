// SPDX-License-Identifier: Apache-2.0

/// Formulas in plain text, as `clearance * central / volume`.
///
/// `x^2` is a power, `if(a > b, x, y)` is x where a is greater than b and y elsewhere.
public struct PlainNotation: Notation, Sendable {
  public init() {}

  public func name(ofShared index: Int) -> String { "x\(index)" }

  public func text(of operation: Expression.Operation<Phrase>) -> Phrase {
    switch operation {
    case .constant(let value): number(value)
    case .symbol(let symbol): Phrase(symbol.name, .atom)
    case .negation(let a): Phrase("-" + inside(a, .product), .negation)
    case .sum(let a, let b):
      Phrase(inside(a, .negation) + " + " + inside(b, .sum), .sum)
    case .difference(let a, let b): difference(a, b)
    case .product(let a, let b):
      Phrase(inside(a, .product) + " * " + inside(b, .product), .product)
    case .quotient(let a, let b):
      Phrase(inside(a, .product) + " / " + inside(b, .power), .product)
    case .power(let a, let b), .positivePower(let a, let b):
      Phrase(inside(a, .atom) + "^" + inside(b, .atom), .power)
    case .wholePower(let a, let n): Phrase(inside(a, .atom) + "^" + exponent(n), .power)
    case .root(let a, let n): call("root", [a.text, "\(n)"])
    case .function(let function, let a): call(function.name, [a.text])
    case .floor(let a): call("floor", [a.text])
    case .truth(let a, let relation, let b):
      Phrase(inside(a, .negation) + " \(relation.sign) " + inside(b, .negation), .selection)
    case .maximum(let a, let b): call("max", [a.text, b.text])
    case .minimum(let a, let b): call("min", [a.text, b.text])
    case .selection(let test, let positive, let otherwise):
      call("if", [test.positivity, positive.text, otherwise.text])
    }
  }

  private func number(_ value: Double) -> Phrase {
    Phrase(brief(value), value < 0 ? .negation : .atom)
  }

  private func exponent(_ n: Int) -> String { n < 0 ? "(\(n))" : "\(n)" }

  private func difference(_ a: Phrase, _ b: Phrase) -> Phrase {
    let right = inside(b, .product)
    return Phrase(
      inside(a, .negation) + " - " + right, .sum, positivity: a.text + " > " + b.text)
  }

  private func inside(_ phrase: Phrase, _ binding: Phrase.Binding) -> String {
    phrase.holds(binding) ? phrase.text : "(" + phrase.text + ")"
  }

  private func call(_ function: String, _ arguments: [String]) -> Phrase {
    Phrase(function + "(" + joined(arguments) + ")", .atom)
  }
}

/// The shortest decimal text of a number, without ".0" for whole numbers.
func brief(_ value: Double) -> String {
  if value.magnitude < 1e15, let whole = Int64(exactly: value) { return "\(whole)" }
  return "\(value)"
}

/// Texts with commas between them.
func joined(_ texts: [String]) -> String {
  var list = ""
  for text in texts {
    list += list.isEmpty ? text : ", " + text
  }
  return list
}

extension ElementaryFunction {
  /// The name in plain text, as programming languages have it.
  public var name: String {
    switch self {
    case .exp: "exp"
    case .expMinusOne: "expm1"
    case .log: "log"
    case .logOnePlus: "log1p"
    case .sqrt: "sqrt"
    case .sin: "sin"
    case .cos: "cos"
    case .tan: "tan"
    case .asin: "asin"
    case .acos: "acos"
    case .atan: "atan"
    case .sinh: "sinh"
    case .cosh: "cosh"
    case .tanh: "tanh"
    case .asinh: "asinh"
    case .acosh: "acosh"
    case .atanh: "atanh"
    }
  }
}

extension Expression {
  /// The formula in plain text, written in full; see `ExpressionGraph.written` for large ones.
  public var text: String {
    ExpressionGraph([self]).written(in: PlainNotation(), naming: .none).results[0]
  }
}
