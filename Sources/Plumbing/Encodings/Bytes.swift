// SPDX-License-Identifier: Apache-2.0

/// Writes whole numbers, small ones in few bytes.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Seven bits a byte, the lowest first; the eighth says that more follow.
  package mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Signs go to the lowest bit: 0, −1, 1, −2 become 0, 1, 2, 3.
  package mutating func write(signed number: Int) {
    write(UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
  }

  /// Bytes behind their number.
  package mutating func write(text: [UInt8]) {
    write(UInt64(text.count))
    bytes.append(contentsOf: text)
  }

  /// All eight bytes, the lowest first.
  package mutating func write(word: UInt64) {
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * UInt64(place)))) }
  }
}

/// Bytes do not say what they should.
package struct DamagedBytes: Error, Equatable, Sendable {
  package init() {}
}

/// Reads what ``ByteWriter`` wrote.
package struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  package var isAtEnd: Bool { next == bytes.endIndex }

  private mutating func byte() throws(DamagedBytes) -> UInt8 {
    guard next < bytes.endIndex else { throw DamagedBytes() }
    defer { next += 1 }
    return bytes[next]
  }

  package mutating func number() throws(DamagedBytes) -> UInt64 {
    var (number, shift) = (UInt64(0), UInt64(0))
    while true {
      let byte = try byte()
      guard shift < 64 else { throw DamagedBytes() }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// A number that must not exceed a bound.
  package mutating func count(upTo bound: Int) throws(DamagedBytes) -> Int {
    let number = try number()
    guard number <= UInt64(bound) else { throw DamagedBytes() }
    return Int(number)
  }

  package mutating func signed() throws(DamagedBytes) -> Int {
    let number = try number()
    return Int(Int64(bitPattern: number >> 1 ^ (0 &- (number & 1))))
  }

  /// Bytes behind their number.
  package mutating func text() throws(DamagedBytes) -> [UInt8] {
    let count = try count(upTo: bytes.endIndex - next)
    guard count <= bytes.endIndex - next else { throw DamagedBytes() }
    defer { next += count }
    return Array(bytes[next..<next + count])
  }

  package mutating func word() throws(DamagedBytes) -> UInt64 {
    var word: UInt64 = 0
    for place in 0..<8 { word |= UInt64(try byte()) << (8 * UInt64(place)) }
    return word
  }
}
