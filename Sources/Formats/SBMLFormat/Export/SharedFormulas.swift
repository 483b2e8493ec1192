// SPDX-License-Identifier: Apache-2.0

import Quantities
import Scalars

/// Formulas written together, so that what several of them share is written and worked out once.
struct SharedFormulas {
  /// The shared parts; each uses only those above it.
  private(set) var parts: [Part] = []
  /// One formula for each that was given.
  private(set) var results: [String] = []
  /// The symbols that stand in each formula itself, not in the parts that it uses.
  private(set) var symbols: [Set<Symbol>] = []

  /// A part with fewer operations than this is written wherever it is needed.
  static let smallestPart = 3

  /// A formula with a name of its own.
  struct Part {
    let identifier: String
    /// Nil where the units of the symbols do not tell.
    let unit: Unit?
    let formula: String
  }

  private struct Piece {
    let text: String
    let symbols: Set<Symbol>
    let size: Int
    /// Nil for bare numbers.
    let unit: DerivedUnit?
    /// The value of a bare number.
    var number: Double?
  }

  private let units: KnownUnits

  /// - Parameters:
  ///   - formulas: each with its unit, which a bare number takes.
  ///   - units: those of the symbols.
  init(_ formulas: [(formula: Expression, target: Unit)], units: KnownUnits) {
    self.units = units
    let graph = ExpressionGraph(formulas.map { $0.formula })
    let uses = graph.uses
    var parts: [Part] = []
    let pieces: [Piece] = graph.fold { position, operation in
      let piece = piece(operation)
      guard uses[position] > 1, piece.size >= Self.smallestPart else { return piece }
      let identifier = "part_\(parts.count + 1)"
      let unit = piece.unit.flatMap { units.named($0) }
      parts.append(Part(identifier: identifier, unit: unit, formula: piece.text))
      return Piece(text: MathWriter.name(identifier), symbols: [], size: 1, unit: piece.unit)
    }
    self.parts = parts
    results = zip(graph.roots, formulas).map { root, item in
      pieces[root].number.map { MathWriter.number($0, item.target) } ?? pieces[root].text
    }
    symbols = graph.roots.map { pieces[$0].symbols }
  }

  private func piece(_ operation: Expression.Operation<Piece>) -> Piece {
    var symbols = operation.operands.reduce(into: Set<Symbol>()) { $0.formUnion($1.symbols) }
    if case .symbol(let symbol) = operation { symbols.insert(symbol) }
    let size = operation.operands.reduce(operation.isLeaf ? 0 : 1) { $0 + $1.size }
    let operands = operation.map { $0.unit }
    let own = named(operands.unitOfNumbers)
    let texts = operation.map { piece in
      piece.number.map { MathWriter.number($0, own) } ?? piece.text
    }
    return Piece(
      text: MathWriter(unitOfTest: named(operands.unitOfTest)).text(of: texts), symbols: symbols,
      size: size, unit: operands.unit(units.unit(of:)), number: operation.bareNumber)
  }

  private func named(_ unit: DerivedUnit?) -> Unit { unit.flatMap { units.named($0) } ?? .one }
}

extension Expression.Operation {
  fileprivate var bareNumber: Double? {
    if case .constant(let value) = self { value } else { nil }
  }
}
