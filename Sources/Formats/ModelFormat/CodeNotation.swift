// SPDX-License-Identifier: Apache-2.0

import Scalars

/// Formulas as program text, for the two packages of R that pharmacometricians run.
struct CodeNotation: Notation {
  enum Language {
    /// C++, for mrgsolve.
    case cpp
    /// The language of rxode2, which reads like R.
    case r
  }

  let language: Language

  func name(ofShared index: Int) -> String { "u\(index)" }

  func text(of operation: Scalars.Expression.Operation<Phrase>) -> Phrase {
    switch operation {
    // A whole number with its decimal point: C++ would divide whole numbers as such.
    case .constant(let value): Phrase("\(value)", value < 0 ? .negation : .atom)
    case .symbol(let symbol): Phrase(symbol.identifier, .atom)
    case .power(let a, let b), .positivePower(let a, let b): power(a, b.text)
    case .wholePower(let a, let n): power(a, "\(n).0")
    case .root(let a, let n): power(a, "1.0 / \(n).0")
    case .maximum(let a, let b): call(language == .cpp ? "fmax" : "max", a, b)
    case .minimum(let a, let b): call(language == .cpp ? "fmin" : "min", a, b)
    case .selection(let test, let positive, let otherwise):
      choice(test.positivity, positive.text, otherwise.text)
    case .truth(let a, let relation, let b):
      choice("(\(a.text)) \(relation.sign) (\(b.text))", "1.0", "0.0")
    default: PlainNotation().text(of: operation)
    }
  }

  private func power(_ base: Phrase, _ exponent: String) -> Phrase {
    switch language {
    case .cpp: Phrase("pow(\(base.text), \(exponent))", .atom)
    case .r: Phrase("(\(base.text))^(\(exponent))", .power)
    }
  }

  private func call(_ function: String, _ a: Phrase, _ b: Phrase) -> Phrase {
    Phrase("\(function)(\(a.text), \(b.text))", .atom)
  }

  private func choice(_ test: String, _ positive: String, _ otherwise: String) -> Phrase {
    switch language {
    case .cpp: Phrase("(\(test) ? \(positive) : \(otherwise))", .atom)
    case .r: Phrase("ifelse(\(test), \(positive), \(otherwise))", .atom)
    }
  }
}
