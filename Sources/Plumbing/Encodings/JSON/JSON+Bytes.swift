// SPDX-License-Identifier: Apache-2.0

extension JSON {
  /// The value as UTF-8, ending in a line feed.
  ///
  /// Numbers are in the shortest form that reads back exactly. Each key of the outermost object
  /// and each object in an array begins a line, so that two results can be compared line by line.
  /// - Throws: ``UnwritableNumber`` with the path to the first number that JSON cannot say.
  package func bytes() throws(UnwritableNumber) -> [UInt8] {
    var bytes: [UInt8] = []
    try write(to: &bytes, isOutermost: true)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  func write(to bytes: inout [UInt8], isOutermost: Bool = false) throws(UnwritableNumber) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let value): try Self.write(value, to: &bytes)
    case .string(let text): Self.write(text, to: &bytes)
    case .numbers(let values): try Self.write(values, to: &bytes)
    case .array(let elements): try Self.write(elements, to: &bytes)
    case .object(let members): try Self.write(members, to: &bytes, onLines: isOutermost)
    }
  }

  private static func write(_ value: Double, to bytes: inout [UInt8]) throws(UnwritableNumber) {
    guard value.isFinite else { throw UnwritableNumber(place: "") }
    NumberText.append(value, to: &bytes)
  }

  private static func write(_ values: [Double], to bytes: inout [UInt8]) throws(UnwritableNumber) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(contentsOf: ", ".utf8) }
      do { try write(value, to: &bytes) } catch { throw error.inside("\(index)") }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func write(_ elements: [JSON], to bytes: inout [UInt8]) throws(UnwritableNumber) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(contentsOf: element.isObject ? ",\n  ".utf8 : ", ".utf8) }
      do { try element.write(to: &bytes) } catch { throw error.inside("\(index)") }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func write(
    _ members: [Member], to bytes: inout [UInt8], onLines: Bool
  ) throws(UnwritableNumber) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(contentsOf: onLines ? ",\n ".utf8 : ", ".utf8) }
      write(member.key, to: &bytes)
      bytes.append(contentsOf: ": ".utf8)
      do { try member.value.write(to: &bytes) } catch { throw error.inside(member.key) }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// A string in quotes: quotes, backslashes and control characters escaped, the rest as it is.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 { escape(byte, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: #"\r"#.utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: #"\t"#.utf8)
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (#"\u00"# + (digits.count == 1 ? "0" : "") + digits).utf8)
    default: bytes.append(byte)
    }
  }
}
