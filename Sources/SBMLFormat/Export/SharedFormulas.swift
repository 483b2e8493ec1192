// SPDX-License-Identifier: Apache-2.0

import Scalars

/// Formulas written together, so that what several of them share is written and worked out once.
struct SharedFormulas {
  /// The shared parts; each uses only those above it.
  private(set) var parts: [(identifier: String, formula: String)] = []
  /// One formula for each that was given.
  private(set) var results: [String] = []
  /// The symbols that stand in each formula itself, not in the parts that it uses.
  private(set) var symbols: [Set<Symbol>] = []

  /// A part with fewer operations than this is written wherever it is needed.
  static let smallestPart = 3

  private struct Piece {
    let text: String
    let symbols: Set<Symbol>
    let size: Int
  }

  init(_ formulas: [Expression]) {
    let graph = ExpressionGraph(formulas)
    let uses = graph.uses
    var parts: [(identifier: String, formula: String)] = []
    let pieces: [Piece] = graph.fold { position, operation in
      let piece = Self.piece(operation)
      guard uses[position] > 1, piece.size >= Self.smallestPart else { return piece }
      let identifier = "part_\(parts.count + 1)"
      parts.append((identifier, piece.text))
      return Piece(text: MathWriter.name(identifier), symbols: [], size: 1)
    }
    self.parts = parts
    results = graph.roots.map { pieces[$0].text }
    symbols = graph.roots.map { pieces[$0].symbols }
  }

  private static func piece(_ operation: Expression.Operation<Piece>) -> Piece {
    var symbols = operation.operands.reduce(into: Set<Symbol>()) { $0.formUnion($1.symbols) }
    if case .symbol(let symbol) = operation { symbols.insert(symbol) }
    let size = operation.operands.reduce(operation.isLeaf ? 0 : 1) { $0 + $1.size }
    return Piece(
      text: MathWriter().text(of: operation.map { $0.text }), symbols: symbols, size: size)
  }
}
