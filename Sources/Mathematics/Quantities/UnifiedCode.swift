// SPDX-License-Identifier: Apache-2.0

import Encodings
public import Scalars

/// Reads quantities and units from text in a subset of UCUM, as in `0.5mg/kg` or `40 min`.
///
/// A quantity is a decimal number and a unit, with or without spaces between them. A unit is a
/// product of atoms: `.` multiplies, `/` divides the one atom after it (`mg/kg/h`), a whole number
/// after an atom is its power (`h-1`), and `1` is the pure number. UCUM: Schadow G, McDonald CJ.
/// The Unified Code for Units of Measure, version 2.1, 2017, ucum.org.
///
/// Beyond UCUM, units are understood as people write them: `weeks`, `minutes`, `mcg`, `lb`, `MG`,
/// `mg / kg`, `mg per day`, and several units of one kind, `5 ft 9 in` or `1 h 30 min`; what was read
/// is UCUM again. `kg` and `lb` are body weight, the other units of mass are drug: see ``Unit``.
public enum UnifiedCode {
  /// The most atoms that a unit may have, and the largest power of one; more is taken for a typing error.
  static let mostAtoms = 6
  static let largestPower: Int8 = 4

  /// Reads a number and a unit; the unit is required.
  ///
  /// - Throws: ``QuantityError``, for a number or a unit that is missing, unknown or not finite.
  public static func quantity(_ text: String) throws(QuantityError) -> Quantity {
    let (number, symbol) = try split(text)
    guard !symbol.isEmpty else { throw .missingUnit(found: text, allowed: []) }
    return try quantity(number, symbol, in: text, offering: [])
  }

  /// Reads a quantity of one dimension. Where a pure number is wanted, the unit may be left out.
  ///
  /// - Throws: ``QuantityError``, also for a unit of another dimension.
  public static func quantity(
    _ text: String, of dimension: Dimension, usual: String? = nil
  ) throws(QuantityError) -> Quantity {
    try quantity(text, ofAny: [dimension], usual: usual)
  }

  /// Reads a quantity of any of several dimensions, the customary one first.
  ///
  /// - Parameter usual: the unit in which such a quantity is mostly given, as `a` for an age: an error
  ///   offers it first.
  /// - Throws: ``QuantityError``, also for a unit of another dimension.
  public static func quantity(
    _ text: String, ofAny dimensions: [Dimension], usual: String? = nil
  ) throws(QuantityError) -> Quantity {
    let (number, symbol) = try split(text, usual)
    if symbol.isEmpty && dimensions.contains(.one) { return Quantity(number, .one) }
    let known = dimensions.flatMap { Unit.allowed(for: $0) }
    let allowed = (usual.map { [$0] } ?? []) + known.filter { $0 != usual }
    guard !symbol.isEmpty else { throw .missingUnit(found: text, allowed: allowed) }
    let quantity = try quantity(number, symbol, in: text, offering: allowed, usual)
    guard dimensions.contains(quantity.dimension) else {
      throw .otherDimension(found: text, allowed: allowed)
    }
    return quantity
  }

  /// Reads a unit alone, as `ng.h/mL`.
  ///
  /// - Throws: ``QuantityError/unknownUnit(found:nearest:allowed:)``.
  public static func unit(_ text: String) throws(QuantityError) -> Unit {
    if let unit = UnitText.unit(writtenAs: text) { return unit }
    throw unknown(text, offering: [])
  }

  /// A number and what stands after it.
  private static func quantity(
    _ number: Double, _ symbol: String, in text: String, offering allowed: [String],
    _ usual: String? = nil
  ) throws(QuantityError) -> Quantity {
    if let unit = UnitText.unit(writtenAs: symbol) { return Quantity(number, unit) }
    if let compound = CompoundQuantity(text) { return compound.quantity }
    throw fault(in: symbol, of: text, number: number, usual) ?? unknown(symbol, offering: allowed)
  }

  /// The number at the beginning of a text, and what follows it.
  private static func split(
    _ text: String, _ usual: String? = nil
  ) throws(QuantityError) -> (number: Double, symbol: String) {
    let trimmed = text.withoutOuterSpaces
    guard !trimmed.isEmpty else { throw .missingNumber(found: text, usual: usual) }
    let digits = trimmed.prefix(numberLength(trimmed))
    if let comma = comma(in: trimmed, after: String(digits)) { throw comma }
    guard let number = Double(digits) else { throw .missingNumber(found: text, usual: usual) }
    guard number.isFinite else { throw .notFinite(found: text) }
    return (number, String(trimmed.dropFirst(digits.count)).withoutOuterSpaces)
  }

  /// How many characters of a text are its leading decimal number: sign, digits, point, exponent.
  private static func numberLength(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    var end = bytes.isSign(at: 0) ? 1 : 0
    end = bytes.endOfDigits(from: end)
    if bytes.holds(".", at: end) { end = bytes.endOfDigits(from: end + 1) }
    guard bytes.holds("e", at: end) || bytes.holds("E", at: end) else { return end }
    let exponent = bytes.isSign(at: end + 1) ? end + 2 : end + 1
    let last = bytes.endOfDigits(from: exponent)
    return last > exponent ? last : end
  }
}

extension [UInt8] {
  fileprivate func holds(_ character: Unicode.Scalar, at index: Int) -> Bool {
    index < count && self[index] == UInt8(ascii: character)
  }

  fileprivate func isSign(at index: Int) -> Bool {
    holds("+", at: index) || holds("-", at: index)
  }

  fileprivate func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[end]) { end += 1 }
    return end
  }
}
