// SPDX-License-Identifier: Apache-2.0

/// Why a text is no JSON: where, counted from 1 in lines and bytes, and what stands there.
package struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  package let line: Int
  package let column: Int
  package let problem: String

  package var description: String { "\(line):\(column): \(problem)" }
}

extension JSON {
  /// Reads JSON (RFC 8259) strictly: one value, nothing after it, no key twice in an object, at most
  /// 100 levels deep. An array of numbers alone becomes ``numbers(_:)``.
  ///
  /// - Throws: ``JSONError``.
  package init(reading bytes: some Sequence<UInt8>) throws(JSONError) {
    var reader = JSONReader(Array(bytes))
    self = try reader.document()
  }
}

/// A place in a text of JSON, which goes forward value by value.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private static let deepest = 100

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The only value of the text.
  mutating func document() throws(JSONError) -> JSON {
    let value = try value(depth: 0)
    skipBlanks()
    guard place == bytes.count else { throw failure("found something after the value") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSON {
    guard depth < Self.deepest else {
      throw failure("found more than \(Self.deepest) levels, allowed: \(Self.deepest)")
    }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw failure("found the end, expected a value")
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSON {
    var members: [JSON.Member] = []
    var keys: Set<String> = []
    place += 1
    while try hasNext(before: UInt8(ascii: "}"), isFirst: members.isEmpty) {
      guard next == UInt8(ascii: "\"") else { throw failure("expected a key in quotes") }
      let key = try string()
      guard keys.insert(key).inserted else { throw failure("the key \(key.quoted) stands twice") }
      skipBlanks()
      guard next == UInt8(ascii: ":") else { throw failure("expected a colon after a key") }
      place += 1
      members.append(JSON.Member(key, try value(depth: depth)))
    }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSON {
    var elements: [JSON] = []
    var numbers: [Double] = []
    place += 1
    while try hasNext(before: UInt8(ascii: "]"), isFirst: elements.isEmpty) {
      let element = try value(depth: depth)
      if case .number(let number) = element { numbers.append(number) }
      elements.append(element)
    }
    return !elements.isEmpty && numbers.count == elements.count
      ? .numbers(numbers) : .array(elements)
  }

  /// Whether another element comes; what stands between elements, and the end, are passed.
  private mutating func hasNext(before end: UInt8, isFirst: Bool) throws(JSONError) -> Bool {
    skipBlanks()
    if next == end {
      place += 1
      return false
    }
    guard !isFirst else { return true }
    guard next == UInt8(ascii: ",") else { throw failure("expected a comma, or the end of a list") }
    place += 1
    skipBlanks()
    return true
  }
}

// MARK: Words, numbers and strings

extension JSONReader {
  fileprivate var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  fileprivate mutating func skipBlanks() {
    while let next, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { place += 1 }
  }

  fileprivate mutating func word(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
    guard bytes[place...].starts(with: word.utf8) else { throw failure("found no value") }
    place += word.utf8.count
    return value
  }

  private mutating func digits() -> Int {
    let start = place
    while let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { place += 1 }
    return place - start
  }

  fileprivate mutating func number() throws(JSONError) -> Double {
    let start = place
    if next == UInt8(ascii: "-") { place += 1 }
    let isZero = next == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !isZero || whole == 1 else { throw failure("found no value") }
    if next == UInt8(ascii: ".") {
      place += 1
      guard digits() > 0 else { throw failure("expected digits after the point") }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      place += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
      guard digits() > 0 else { throw failure("expected digits in the exponent") }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw failure("found a number too large to be kept")
    }
    return number
  }

  fileprivate mutating func string() throws(JSONError) -> String {
    var text: [UInt8] = []
    place += 1
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure("found a control character in a string") }
      place += 1
      if byte == UInt8(ascii: "\\") {
        text += try escaped()
      } else {
        text.append(byte)
      }
    }
    guard next != nil else { throw failure("found the end within a string") }
    place += 1
    guard let known = String(validating: text, as: UTF8.self) else {
      throw failure("found a string that is not UTF-8")
    }
    return known
  }

  /// What follows a backslash.
  private mutating func escaped() throws(JSONError) -> [UInt8] {
    guard let byte = next else { throw failure("found the end within a string") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try codePoint()
    default: throw failure("found an unknown escape in a string")
    }
  }

  /// The four digits after `\u`, and the four of the second half where they are the first of a pair.
  private mutating func codePoint() throws(JSONError) -> [UInt8] {
    var value = try fourDigits()
    if (0xD800..<0xDC00).contains(value) {
      guard bytes[place...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
        throw failure("found half of a pair of code units")
      }
      place += 2
      let low = try fourDigits()
      guard (0xDC00..<0xE000).contains(low) else {
        throw failure("found half of a pair of code units")
      }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw failure("found half of a pair of code units")
    }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func fourDigits() throws(JSONError) -> UInt32 {
    let end = place + 4
    guard end <= bytes.count else { throw failure("found the end within a string") }
    var value: UInt32 = 0
    while place < end {
      guard let digit = Self.hexadecimal(bytes[place]) else {
        throw failure("expected four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  fileprivate func failure(_ problem: String) -> JSONError {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONError(line: line, column: before.count - start + 1, problem: problem)
  }
}
