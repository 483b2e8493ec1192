// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Scalars

/// The formulas of the model in one notation, none too long to be read.
///
/// A short formula is written in full. The long ones share parts, which get names of their own
/// (u₁, u₂, …) and stand before them.
struct WrittenModel {
  /// Shared parts; each uses only names above it.
  let definitions: [(name: String, formula: String)]
  /// The right-hand sides, in the order of `StateName.all`.
  let rates: [String]
  /// In the order of `Observable.all`.
  let observables: [String]

  /// The longest formula that is written in full, in characters.
  static let longest = 240

  init(_ formulas: Formulas, in notation: some Notation) {
    let all = formulas.derivatives + formulas.observables
    let full = all.map {
      ExpressionGraph([$0]).written(in: notation, naming: .none).results[0]
    }
    let long = all.indices.filter { full[$0].count > Self.longest }
    let shared = ExpressionGraph(long.map { all[$0] }).written(in: notation, naming: .shared)
    var results = full
    for (index, text) in zip(long, shared.results) { results[index] = text }
    definitions = shared.definitions
    rates = Array(results.prefix(formulas.derivatives.count))
    observables = Array(results.dropFirst(formulas.derivatives.count))
  }
}

/// Plain text, shared parts named u1, u2, …: x is taken by symbols of the model.
struct ModelText: Notation {
  func name(ofShared index: Int) -> String { "u\(index)" }

  func text(of operation: Expression.Operation<Phrase>) -> Phrase {
    PlainNotation().text(of: operation)
  }
}

/// LaTeX, shared parts named likewise.
struct ModelLaTeX: Notation {
  func name(ofShared index: Int) -> String { "u_{\(index)}" }

  func text(of operation: Expression.Operation<Phrase>) -> Phrase {
    LaTeXNotation().text(of: operation)
  }
}

extension StateName {
  /// The unit of the derivative; time is in hours.
  var rateUnit: String { unit == "1" ? "1/h" : unit + "/h" }

  /// The derivative, in plain text and in LaTeX.
  var rateText: String { "d \(name) / dt" }
  var rateLaTeX: String { #"\frac{d \#(symbol)}{dt}"# }
}

extension Observable {
  /// The name as an upright word of LaTeX's mathematics.
  var latex: String { #"\mathrm{\#(name.replacing("-", with: #"\mbox{-}"#))}"# }
}
