// SPDX-License-Identifier: Apache-2.0

/// Writes whole numbers, small ones in few bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte, the lowest first; the eighth says that more follow.
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Signs go to the lowest bit: 0, −1, 1, −2 become 0, 1, 2, 3.
  mutating func write(signed number: Int) {
    write(UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
  }

  /// All eight bytes, the lowest first.
  mutating func write(word: UInt64) {
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * UInt64(place)))) }
  }
}

/// The bytes of a summary do not say what they should.
public struct DamagedSummary: Error, Equatable, Sendable {}

/// Reads what ``ByteWriter`` wrote.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  var isAtEnd: Bool { next == bytes.endIndex }

  private mutating func byte() throws(DamagedSummary) -> UInt8 {
    guard next < bytes.endIndex else { throw DamagedSummary() }
    defer { next += 1 }
    return bytes[next]
  }

  mutating func number() throws(DamagedSummary) -> UInt64 {
    var (number, shift) = (UInt64(0), UInt64(0))
    while true {
      let byte = try byte()
      guard shift < 64 else { throw DamagedSummary() }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// A number that must not exceed a bound.
  mutating func count(upTo bound: Int) throws(DamagedSummary) -> Int {
    let number = try number()
    guard number <= UInt64(bound) else { throw DamagedSummary() }
    return Int(number)
  }

  mutating func signed() throws(DamagedSummary) -> Int {
    let number = try number()
    return Int(Int64(bitPattern: number >> 1 ^ (0 &- (number & 1))))
  }

  mutating func word() throws(DamagedSummary) -> UInt64 {
    var word: UInt64 = 0
    for place in 0..<8 { word |= UInt64(try byte()) << (8 * UInt64(place)) }
    return word
  }
}
