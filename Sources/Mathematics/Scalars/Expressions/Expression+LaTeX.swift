// SPDX-License-Identifier: Apache-2.0

/// Formulas in LaTeX's mathematics mode, without dollar signs. `cases` needs the package amsmath.
public struct LaTeXNotation: Notation, Sendable {
  public init() {}

  public func name(ofShared index: Int) -> String { "x_{\(index)}" }

  public func text(of operation: Expression.Operation<Phrase>) -> Phrase {
    switch operation {
    case .constant(let value): number(value)
    case .symbol(let symbol): Phrase(symbol.latex, .atom)
    case .negation(let a): Phrase("-" + inside(a, .product), .negation)
    case .sum(let a, let b):
      Phrase(inside(a, .negation) + " + " + inside(b, .sum), .sum)
    case .difference(let a, let b): difference(a, b)
    case .product(let a, let b): product(a, b)
    case .quotient(let a, let b): Phrase(#"\frac{\#(a.text)}{\#(b.text)}"#, .product)
    case .power(let a, let b), .positivePower(let a, let b):
      Phrase("\(inside(a, .atom))^{\(b.text)}", .power)
    case .wholePower(let a, let n): Phrase("\(inside(a, .atom))^{\(n)}", .power)
    case .root(let a, let n): Phrase(#"\sqrt[\#(n)]{\#(a.text)}"#, .atom)
    case .function(let function, let a): call(function, a.text)
    case .floor(let a): Phrase(#"\lfloor "# + a.text + #" \rfloor"#, .atom)
    case .truth(let a, let relation, let b):
      Phrase(#"\left["# + a.text + " " + relation.latex + " " + b.text + #"\right]"#, .atom)
    case .maximum(let a, let b): applied(#"\max"#, a.text + ", " + b.text)
    case .minimum(let a, let b): applied(#"\min"#, a.text + ", " + b.text)
    case .selection(let test, let positive, let otherwise): cases(test, positive, otherwise)
    }
  }

  /// A number; very large and very small ones with a power of ten.
  private func number(_ value: Double) -> Phrase {
    if value < 0 { return Phrase("-" + number(-value).text, .negation) }
    if value.isNaN { return Phrase(#"\mathrm{NaN}"#, .atom) }
    if value.isInfinite { return Phrase(#"\infty"#, .atom) }
    let parts = brief(value).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return Phrase(brief(value), .atom) }
    let power = "10^{\(exponent)}"
    let isPower = parts[0] == "1" || parts[0] == "1.0"
    return isPower ? Phrase(power, .power) : Phrase("\(parts[0]) \\cdot \(power)", .product)
  }

  private func difference(_ a: Phrase, _ b: Phrase) -> Phrase {
    let text = inside(a, .negation) + " - " + inside(b, .product)
    return Phrase(text, .sum, positivity: a.text + " > " + b.text)
  }

  /// Factors side by side, with a dot where two numbers would run together; x x is a square.
  private func product(_ a: Phrase, _ b: Phrase) -> Phrase {
    if a.text == b.text { return Phrase("\(inside(a, .atom))^{2}", .power) }
    let right = inside(b, .product)
    let sign = right.first?.isNumber == true ? #" \cdot "# : #" \, "#
    return Phrase(inside(a, .product) + sign + right, .product)
  }

  private func call(_ function: ElementaryFunction, _ argument: String) -> Phrase {
    switch function {
    case .sqrt: Phrase(#"\sqrt{\#(argument)}"#, .atom)
    case .log: applied(#"\ln"#, argument)
    case .logOnePlus: applied(#"\ln"#, "1 + " + argument)
    case .expMinusOne: Phrase(#"e^{\#(argument)} - 1"#, .sum)
    case .asin, .acos, .atan: applied(#"\arc"# + function.name.dropFirst(), argument)
    case .asinh, .acosh, .atanh:
      applied(#"\operatorname{ar"# + function.name.dropFirst() + "}", argument)
    default: applied(#"\"# + function.name, argument)
    }
  }

  private func cases(_ test: Phrase, _ positive: Phrase, _ otherwise: Phrase) -> Phrase {
    let first = positive.text + #" & \text{if } "# + test.positivity
    let second = otherwise.text + #" & \text{otherwise}"#
    return Phrase(
      #"\begin{cases} "# + first + #" \\ "# + second + #" \end{cases}"#, .selection)
  }

  private func applied(_ function: String, _ argument: String) -> Phrase {
    Phrase(function + #"\left("# + argument + #"\right)"#, .atom)
  }

  private func inside(_ phrase: Phrase, _ binding: Phrase.Binding) -> String {
    phrase.holds(binding) ? phrase.text : #"\left("# + phrase.text + #"\right)"#
  }
}

extension Expression {
  /// The formula in LaTeX, written in full; see `ExpressionGraph.written` for large ones.
  public var latex: String {
    ExpressionGraph([self]).written(in: LaTeXNotation(), naming: .none).results[0]
  }
}
