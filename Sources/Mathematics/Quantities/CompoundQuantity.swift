// SPDX-License-Identifier: Apache-2.0

import Encodings

/// A quantity in several units of one kind, each a part of the one before: `5 ft 9 in`, `1 h 30 min`.
struct CompoundQuantity {
  private var pieces: [Quantity] = []

  /// The pieces of a text; nil if it is none of two or more, or if they do not belong together.
  init?(_ text: String) {
    var rest = text.withoutOuterSpaces[...]
    while !rest.isEmpty {
      guard let piece = Self.piece(&rest) else { return nil }
      pieces.append(piece)
      if rest.hasPrefix("and ") { rest = rest.dropFirst(4) }
      rest = rest.drop { $0 == " " || $0 == "\u{A0}" }
    }
    guard pieces.count > 1, zip(pieces, pieces.dropFirst()).allSatisfy(Self.belong) else {
      return nil
    }
  }

  /// All of it in the last unit.
  var quantity: Quantity {
    let unit = pieces[pieces.count - 1].unit
    return Quantity(pieces.reduce(0) { $0 + $1.unit.convert($1.value, to: unit) }, unit)
  }

  /// A number and a unit of one atom at the beginning of a text, which then begins after them.
  private static func piece(_ rest: inout Substring) -> Quantity? {
    let digits = rest.prefix { $0.isASCIIDigit || $0 == "." }
    guard let number = Double(digits) else { return nil }
    rest = rest.dropFirst(digits.count).drop { $0 == " " || $0 == "\u{A0}" }
    let name = rest.prefix { !$0.isASCIIDigit && $0 != " " && $0 != "\u{A0}" }
    guard let unit = Unit.atom(named: String(name)) else { return nil }
    rest = rest.dropFirst(name.count).drop { $0 == " " || $0 == "\u{A0}" }
    return Quantity(number, unit)
  }

  /// Whether a second piece can follow a first: the first is whole, and the second less than one of it.
  private static func belong(_ first: Quantity, _ second: Quantity) -> Bool {
    first.dimension == second.dimension && first.value == first.value.rounded()
      && second.inBase < first.unit.factor && second.unit.factor < first.unit.factor
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
