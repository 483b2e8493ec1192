// SPDX-License-Identifier: Apache-2.0

/// The digest SHA-256 of bytes: a fingerprint by which two texts are told to be the same.
///
/// Secure Hash Standard. FIPS PUB 180-4, 2015. doi:10.6028/NIST.FIPS.180-4. The names of the
/// functions and words are those of its sections 4.1.2 and 6.2.
package enum SHA256 {
  /// How many bytes a digest has.
  package static let byteCount = 32

  /// The digest of a text's UTF-8 in lower-case hexadecimal, 64 digits.
  package static func hexadecimal(of text: String) -> String {
    hexadecimal(of: Array(text.utf8))
  }

  /// The digest of bytes in hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var digits = ""
    for byte in digest(of: bytes) {
      digits += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return digits
  }

  /// The digest of a message, 32 bytes.
  package static func digest(of message: [UInt8]) -> [UInt8] {
    let padded = padded(message)
    var hash = initialHash
    var schedule = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: padded.count, by: 64) {
      expand(padded, from: block, into: &schedule)
      compress(schedule, into: &hash)
    }
    return hash.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
  }

  /// Section 5.1.1: a bit 1, bits 0 up to 64 bits below a multiple of 512, and the length in bits.
  private static func padded(_ message: [UInt8]) -> [UInt8] {
    let zeros = (119 - message.count % 64) % 64
    let length = UInt64(message.count) * 8
    return message + [0x80] + Array(repeating: 0, count: zeros)
      + (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
  }

  /// Section 6.2.2, step 1: the 64 words W of a block.
  private static func expand(_ message: [UInt8], from start: Int, into w: inout [UInt32]) {
    for t in 0..<16 {
      w[t] = (0..<4).reduce(0) { $0 << 8 | UInt32(message[start + 4 * t + $1]) }
    }
    for t in 16..<64 {
      let σ0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ w[t - 15] >> 3
      let σ1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ w[t - 2] >> 10
      w[t] = σ1 &+ w[t - 7] &+ σ0 &+ w[t - 16]
    }
  }

  /// Section 6.2.2, steps 2 to 4.
  private static func compress(_ w: [UInt32], into hash: inout [UInt32]) {
    var (a, b, c, d) = (hash[0], hash[1], hash[2], hash[3])
    var (e, f, g, h) = (hash[4], hash[5], hash[6], hash[7])
    for t in 0..<64 {
      let Σ1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let choice = e & f ^ ~e & g
      let t1 = h &+ Σ1 &+ choice &+ roundConstants[t] &+ w[t]
      let Σ0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let majority = a & b ^ a & c ^ b & c
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ Σ0 &+ majority)
    }
    for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { hash[place] &+= word }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// Section 5.3.3: the fractional parts of the square roots of the first eight primes.
  private static let initialHash = primes.prefix(8).map { fraction(of: Double($0).squareRoot()) }

  /// Section 4.2.2: the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants = primes.map { fraction(of: cubeRoot(of: Double($0))) }

  private static let primes: [Int] = (2..<312).filter { number in
    !(2..<number).contains { $0 * $0 <= number && number % $0 == 0 }
  }

  /// The first 32 bits behind the point. The roots have nine bits before it at most, and 53 in all.
  private static func fraction(of root: Double) -> UInt32 {
    UInt32((root - root.rounded(.down)) * 4_294_967_296)
  }

  /// By Newton's method, whose last step leaves an error below the 32 bits that are asked for.
  private static func cubeRoot(of number: Double) -> Double {
    var root = number.squareRoot()
    for _ in 0..<40 { root -= (root * root * root - number) / (3 * root * root) }
    return root
  }
}
