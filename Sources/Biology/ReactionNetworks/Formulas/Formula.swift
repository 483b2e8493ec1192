// SPDX-License-Identifier: Apache-2.0

/// A mathematical formula of a model, as its MathML says it.
///
/// `Name` is text as read, and the number of a variable once the model is put together.
package indirect enum Formula<Name: Hashable & Sendable>: Sendable {
  case number(Double)
  case variable(Name)
  case time
  case apply(Operator, [Formula])
  /// The value of the first piece whose condition holds; else `otherwise`, else not a number.
  case piecewise([Piece], otherwise: Formula?)
  /// A function that the model defines, by name.
  case call(String, [Formula])
  /// The value of a formula as it was some time ago.
  case delay(Formula, by: Formula)
  /// The derivative of a variable by time.
  case rate(of: Name)

  package struct Piece: Sendable {
    package let value: Formula
    package let condition: Formula

    package init(value: Formula, condition: Formula) {
      self.value = value
      self.condition = condition
    }
  }
}

extension Formula {
  /// The parts that the formula is directly made of.
  package var parts: [Formula] {
    switch self {
    case .number, .variable, .time, .rate: []
    case .apply(_, let arguments), .call(_, let arguments): arguments
    case .piecewise(let pieces, let otherwise):
      pieces.flatMap { [$0.value, $0.condition] } + (otherwise.map { [$0] } ?? [])
    case .delay(let inner, let delay): [inner, delay]
    }
  }

  /// The same formula with every part replaced, its own form kept.
  package func mapParts<Failure: Error>(
    _ transform: (Formula) throws(Failure) -> Formula
  ) throws(Failure) -> Formula {
    switch self {
    case .number, .variable, .time, .rate: self
    case .apply(let name, let arguments): .apply(name, try each(arguments, transform))
    case .call(let name, let arguments): .call(name, try each(arguments, transform))
    case .piecewise(let pieces, let otherwise):
      .piecewise(
        try each(pieces) { (piece) throws(Failure) in
          Piece(value: try transform(piece.value), condition: try transform(piece.condition))
        }, otherwise: try otherwise.map(transform))
    case .delay(let inner, let delay): .delay(try transform(inner), by: try transform(delay))
    }
  }

  /// Calls `body` with the formula and everything in it.
  package func forEach(_ body: (Formula) -> Void) {
    body(self)
    for part in parts { part.forEach(body) }
  }

  /// The number of parts, and how deep they are nested.
  package var extent: (size: Int, depth: Int) {
    parts.reduce((1, 1)) { sum, part in
      let inner = part.extent
      return (sum.0 + inner.size, max(sum.1, inner.depth + 1))
    }
  }

  /// The variables that stand in the formula, as they are now, without those in delays.
  package var variables: Set<Name> {
    var names: Set<Name> = []
    forEach { if case .variable(let name) = $0 { names.insert(name) } }
    return names
  }
}

/// `map` with a typed error.
package func each<Part, Result, Failure: Error>(
  _ parts: [Part], _ transform: (Part) throws(Failure) -> Result
) throws(Failure) -> [Result] {
  var results: [Result] = []
  results.reserveCapacity(parts.count)
  for part in parts { results.append(try transform(part)) }
  return results
}
