// SPDX-License-Identifier: Apache-2.0

import Encodings

// What people write in place of one number and one unit, each told by its own sentence.

extension UnifiedCode {
  /// A comma for a point, or between thousands: `0,5mg/kg`, `1,000 mg`.
  ///
  /// - Parameter digits: the number that the text begins with; may be empty.
  static func comma(in text: String, after digits: String) -> QuantityError? {
    let rest = text.dropFirst(digits.count)
    guard rest.hasPrefix(",") else { return nil }
    let decimals = rest.dropFirst().prefix { ("0"..."9").contains($0) }
    guard !decimals.isEmpty else { return nil }
    let end = rest.dropFirst(1 + decimals.count)
    let whole = digits.isEmpty ? "0" : digits
    let point = "\(whole).\(decimals)\(end)"
    let isThousands = decimals.count == 3 && !digits.contains(".") && !whole.hasPrefix("0")
    return .comma(found: text, meant: isThousands ? [whole + decimals + end, point] : [point])
  }

  /// What is wrong with the text after a number, if it is not just an unknown unit.
  static func fault(in symbol: String, of text: String, number: Double, _ usual: String?)
    -> QuantityError?
  {
    if isNumber(symbol) { return .secondNumber(found: text, usual: usual) }
    if Unit.months.contains(symbol.inSmallLetters) { return .month(found: text) }
    let words = symbol.split(separator: " ")
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let unit = words.prefix(count).joined(separator: " ")
      guard let known = UnitText.unit(writtenAs: unit) else { continue }
      let rest = words.dropFirst(count).joined(separator: " ")
      return .rest(found: rest, after: Quantity(number, known).description)
    }
    return nil
  }

  /// Whether a text goes on with a number: `-40 min`, `:40`, ` 000 mg`.
  private static func isNumber(_ text: String) -> Bool {
    let rest = text.drop { "-–—:±/x×".contains($0) || $0 == " " }
    return rest.first.map { ("0"..."9").contains($0) } ?? false
  }

  /// A unit that is not known, with the nearest one of those that are wanted.
  static func unknown(_ symbol: String, offering allowed: [String]) -> QuantityError {
    let names = allowed.isEmpty ? Unit.atoms.map { $0.symbol } : allowed
    return .unknownUnit(found: symbol, nearest: nearest(to: symbol, among: names), allowed: names)
  }

  private static func nearest(to symbol: String, among names: [String]) -> String? {
    if let near = names.nearest(to: symbol) { return near }
    let wanted = Unit.spellings.filter { names.contains($0.symbol) }
    let words = wanted.flatMap { $0.others.split(separator: " ").map(String.init) }
    let near = words.filter { $0.unicodeScalars.count > 2 }.near(symbol)
    let symbols = Set(near.compactMap { Unit.atom(named: $0)?.symbol })
    return symbols.count == 1 ? symbols.first : nil
  }
}
