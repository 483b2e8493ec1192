// SPDX-License-Identifier: Apache-2.0

import Encodings
import Scalars

/// A unit as it was written, taken apart into atoms, their powers, and what stands between them.
struct UnitText {
  let symbol: String

  init(_ symbol: String) {
    self.symbol = symbol
  }

  /// The unit that the text means, in UCUM whatever it was written in; nil if any part is unknown.
  var unit: Unit? {
    let parts = parts
    guard parts.count <= UnifiedCode.mostAtoms else { return nil }
    var product = Unit("", .one, 1)
    for part in parts {
      guard let atom = factor(part.text) else { return nil }
      let sign = part.divides ? "/" : product.symbol.isEmpty ? "" : "."
      product = (part.divides ? product.divided(by: atom) : product.multiplied(by: atom))
        .written(product.symbol + sign + atom.symbol)
    }
    return product
  }

  /// A unit as people write it: with blanks around its strokes, with `per`, by the day.
  ///
  /// Nil if it is none.
  static func unit(writtenAs text: String) -> Unit? {
    UnitText(text).unit ?? UnitText(tidied(text)).unit
  }

  private static func tidied(_ text: String) -> String {
    var text = text.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0 == "\u{202F}" }
      .joined(separator: " ")
    let habits = [
      (" per ", "/"), (" a day", "/d"), (" daily", "/d"), (" / ", "/"), (" /", "/"), ("/ ", "/"),
      ("mm Hg", "mm[Hg]"), ("mm [Hg]", "mm[Hg]"),
    ]
    for (written, meant) in habits { text = text.replacing(each: written, by: meant) }
    return text
  }

  /// The atoms with their powers, each marked if a `/` stands before it.
  private var parts: [(text: String, divides: Bool)] {
    var parts: [(text: String, divides: Bool)] = []
    var current = ""
    var divides = false
    for character in symbol {
      guard character == "/" || character == "." else {
        current.append(character)
        continue
      }
      // A unit may begin with its divisor: `/min`.
      let leads = character == "/" && current.isEmpty && parts.isEmpty && !divides
      if !leads { parts.append((current, divides)) }
      current = ""
      divides = character == "/"
    }
    parts.append((current, divides))
    return parts
  }

  /// One atom raised to its power, as `h-1` or `cm2`.
  private func factor(_ text: String) -> Unit? {
    if let atom = Unit.atom(named: text) { return atom }
    let name = text.prefix { !("0"..."9").contains($0) && $0 != "-" && $0 != "+" }
    guard
      let atom = Unit.atom(named: String(name)), let power = Int8(text.dropFirst(name.count)),
      power != 0, abs(power) <= UnifiedCode.largestPower
    else { return nil }
    return atom.raised(to: power).written(atom.symbol + text.dropFirst(name.count))
  }
}

extension Unit {
  /// The same unit with another symbol.
  fileprivate func written(_ symbol: String) -> Unit {
    Unit(symbol, dimension, numerator, per: denominator)
  }

  func multiplied(by other: Unit) -> Unit {
    Unit(
      symbol, dimension * other.dimension, numerator * other.numerator,
      per: denominator * other.denominator)
  }

  fileprivate func divided(by other: Unit) -> Unit {
    multiplied(by: other.raised(to: -1))
  }

  fileprivate func raised(to power: Int8) -> Unit {
    let up = power > 0 ? numerator : denominator
    let down = power > 0 ? denominator : numerator
    var result = Unit(symbol, dimension.raised(to: power), 1)
    for _ in 0..<abs(power) {
      result = Unit(symbol, result.dimension, result.numerator * up, per: result.denominator * down)
    }
    return result
  }
}
