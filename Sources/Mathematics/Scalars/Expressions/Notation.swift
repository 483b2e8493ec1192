// SPDX-License-Identifier: Apache-2.0

/// A way of writing formulas: how one operation looks when its operands are already written.
public protocol Notation {
  /// The text of an operation.
  func text(of operation: Expression.Operation<Phrase>) -> Phrase

  /// The name of the shared subexpression number `index`, counted from 1.
  func name(ofShared index: Int) -> String
}

/// A piece of a written formula, and how tightly it holds together.
public struct Phrase: Sendable {
  /// From loose to tight: what is looser than its place allows is put in parentheses.
  public enum Binding: Int, Sendable {
    case selection, negation, sum, product, power, atom
  }

  public var text: String
  public var binding: Binding

  /// How "greater than zero" reads, where that is nicer than the text followed by > 0.
  public var positivity: String

  public init(_ text: String, _ binding: Binding, positivity: String? = nil) {
    self.text = text
    self.binding = binding
    self.positivity = positivity ?? text + " > 0"
  }

  /// Whether the phrase can stand where at least `binding` is asked for.
  public func holds(_ binding: Binding) -> Bool {
    self.binding.rawValue >= binding.rawValue
  }
}

/// Formulas as text, with the subexpressions that got a name of their own.
public struct WrittenFormulas: Sendable {
  /// The named subexpressions; each uses only names above it.
  public var definitions: [(name: String, formula: String)] = []
  /// One formula for each that was given.
  public var results: [String] = []
}

/// Which subexpressions get a name.
public enum Naming: Sendable {
  /// None: each formula is written in full, however often its parts occur.
  case none
  /// Those used more than once.
  case shared
  /// Every operation.
  case all
}

extension ExpressionGraph {
  /// The formulas in some notation.
  ///
  /// - Note: Without names, a formula of n shared steps can be 2ⁿ long. Whole models are written
  ///   with `.shared`.
  public func written<N: Notation>(in notation: N, naming: Naming) -> WrittenFormulas {
    let uses = uses
    var written = WrittenFormulas()
    let phrases: [Phrase] = fold { position, operation in
      let phrase = notation.text(of: operation)
      let isNamed = naming == .all || naming == .shared && uses[position] > 1
      if operation.isLeaf || !isNamed { return phrase }
      let name = notation.name(ofShared: written.definitions.count + 1)
      written.definitions.append((name, phrase.text))
      return Phrase(name, .atom)
    }
    written.results = roots.map { phrases[$0].text }
    return written
  }
}
