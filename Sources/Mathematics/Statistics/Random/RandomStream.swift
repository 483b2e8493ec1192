// SPDX-License-Identifier: Apache-2.0

import Scalars

/// Random numbers that belong to one person, one occasion and one purpose.
///
/// A stream is identified by its key and not by when it is asked: no draw depends on another
/// person, on the order of people, or on how many threads are at work. Two streams share
/// nothing. Draw n of a stream is block n of ``Philox`` whatever its kind, so that a draw can also
/// be looked up by its number.
package struct RandomStream: Sendable {
  private let key: SIMD2<UInt32>
  /// Words 1 to 3 of the counter: what for, occasion, subject.
  private let place: SIMD3<UInt32>
  /// The number of the next draw.
  package private(set) var position = 0

  /// - Parameters:
  ///   - seed: of the whole sample.
  ///   - subject: the index of the person, 0 and up, below 2³².
  ///   - occasion: the number of the session or visit; 0 for what holds always.
  ///   - purpose: what the numbers are for, 1 to 255.
  ///   - name: tells quantities of one purpose apart.
  package init(
    seed: UInt64, subject: Int, occasion: Int = 0, purpose: UInt8, name: String = ""
  ) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    let what = UInt32(purpose) << 24 | Self.fingerprint(of: name)
    place = SIMD3(what, UInt32(occasion), UInt32(subject))
  }

  /// The next number, evenly spread over the open interval from 0 to 1: never 0 and never 1.
  package mutating func uniform() -> Double {
    defer { position += 1 }
    return uniform(at: position)
  }

  /// The next number of the standard normal distribution.
  package mutating func normal() -> Double {
    defer { position += 1 }
    return normal(at: position)
  }

  /// A uniform draw by its number: the middles of 2⁵² equal parts of the interval.
  package func uniform(at position: Int) -> Double {
    let block = block(at: position)
    return Self.fraction(block.x, block.y)
  }

  /// A normal draw by its number.
  ///
  /// Box and Muller's transformation takes two uniform numbers and rejects none, so that every draw
  /// costs one block. It is exact but for rounding (a few units in the last place); since the
  /// uniform numbers end 2⁻⁵³ from 0, no draw is beyond ±8.58, where 10⁻¹⁷ of the distribution lies.
  ///
  /// Box GEP, Muller ME. A note on the generation of random normal deviates. Ann Math Stat
  /// 1958;29:610-611, doi:10.1214/aoms/1177706645.
  package func normal(at position: Int) -> Double {
    let block = block(at: position)
    let radius = (-2 * Double.log(Self.fraction(block.x, block.y))).squareRoot()
    return radius * Double.cos(2 * Double.pi * Self.fraction(block.z, block.w))
  }

  private func block(at position: Int) -> SIMD4<UInt32> {
    Philox.block(counter: SIMD4(UInt32(position), place.x, place.y, place.z), key: key)
  }

  /// 52 of 64 bits as the middle of one of 2⁵² parts of the unit interval.
  private static func fraction(_ low: UInt32, _ high: UInt32) -> Double {
    let bits = (UInt64(high) << 32 | UInt64(low)) >> 12
    return (Double(bits) + 0.5) * 0x1p-52
  }

  /// 24 bits of a name: FNV-1a with 32 bits, its ends folded together (Fowler, Noll and Vo).
  static func fingerprint(of name: String) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return (hash >> 24) ^ (hash & 0xFF_FFFF)
  }
}
