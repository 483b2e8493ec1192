// SPDX-License-Identifier: Apache-2.0

/// Numbers as text: exact for machines, rounded for people.
package enum NumberText {
  /// The shortest decimal that reads back as the same number, without a trailing `.0`.
  package static func exact(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `exact` returns. Whole numbers, the most frequent kind, take a short way.
  package static func append(_ value: Double, to bytes: inout [UInt8]) {
    if value == value.rounded(), abs(value) < 1e15, !(value == 0 && value.sign == .minus) {
      bytes.append(contentsOf: Int64(value).description.utf8)
    } else {
      var text = value.description
      text.withUTF8 { bytes.append(contentsOf: $0) }
      // Only a whole number can end so, and few come this way.
      if value == value.rounded(), bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
    }
  }

  /// Rounded to a number of significant digits, trailing zeros kept: `0.500`, `187`, `12300`.
  /// Below 0.001 in powers of ten, as `4.20e-05`.
  package static func rounded(_ value: Double, significant digits: Int = 3) -> String {
    guard value != 0 else { return "0" }
    guard value.isFinite else { return value.description }
    var decimal = DecimalDigits(value)
    decimal.round(toDigits: digits)
    guard decimal.exponent >= -3 else {
      return (value < 0 ? "-" : "") + scientific(decimal, digits)
    }
    return fixed(value, decimals: max(0, digits - 1 - decimal.exponent))
  }

  /// As `4.20e-05`, of numbers below 1.
  private static func scientific(_ decimal: DecimalDigits, _ digits: Int) -> String {
    let magnitude = String(decimal.exponent.magnitude)
    return text(of: decimal, from: decimal.exponent, decimals: digits - 1)
      + "e-" + (magnitude.count < 2 ? "0" : "") + magnitude
  }

  /// With a fixed number of decimals; what rounds to zero has no minus sign.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.description }
    var decimal = DecimalDigits(value)
    decimal.round(toDecimals: decimals)
    let text = text(of: decimal, from: max(0, decimal.exponent), decimals: decimals, unit: 0)
    return (value < 0 && !decimal.digits.isEmpty ? "-" : "") + text
  }

  /// As `rounded`, without trailing zeros: `0.5`, `187`, for axes and sentences.
  package static func short(_ value: Double, significant digits: Int = 3) -> String {
    let text = rounded(value, significant: digits)
    guard text.contains("."), !text.contains("e") else { return text }
    return String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }

  /// As `short`, with a true minus sign and a power of ten, for a page: `−17.2`, `4.2×10⁻⁵`.
  package static func typographic(_ value: Double, significant digits: Int = 3) -> String {
    typographic(short(value, significant: digits))
  }

  /// The text of a number with a true minus sign and a power of ten.
  package static func typographic(_ text: String) -> String {
    let parts = text.split(separator: "e")
    let mantissa = text.hasPrefix("-") ? "\u{2212}" + parts[0].dropFirst() : String(parts[0])
    guard parts.count == 2, let exponent = Int(parts[1]) else { return mantissa }
    return mantissa + "×10" + String(String(exponent).map { raised[$0] ?? $0 })
  }

  private static let raised: [Character: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]

  /// Numbers with the same number of decimals, so that they can be compared at a glance.
  package static func alike(_ values: [Double]) -> [String] {
    guard let decimals = decimals(forLargest: values.map(abs).max() ?? 0) else {
      return values.map { rounded($0) }
    }
    return values.map { fixed($0, decimals: decimals) }
  }

  /// The decimals that show about three digits of the largest of some numbers, so that a column
  /// lines up on its decimal point; nil where only powers of ten would show anything.
  package static func decimals(forLargest largest: Double) -> Int? {
    switch abs(largest) {
    case 0: 0
    case 1000...: 0
    case 10...: 1
    case 1...: 2
    case 0.01...: 3
    default: nil
    }
  }

  /// The digits from a power of ten on, with a point before the decimals.
  ///
  /// - Parameter unit: the power of ten in front of the point.
  private static func text(
    of decimal: DecimalDigits, from power: Int, decimals: Int, unit: Int? = nil
  ) -> String {
    let unit = unit ?? power
    var text = ""
    for place in stride(from: power, through: unit - decimals, by: -1) {
      if place == unit - 1 { text += "." }
      text += String(decimal.digit(of: place))
    }
    return text
  }
}
