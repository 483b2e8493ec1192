// SPDX-License-Identifier: Apache-2.0

/// Philox 4x32-10: ten rounds that turn a counter into 128 random bits under a key.
///
/// A counter-based generator has no state: the same counter and key give the same bits wherever and
/// whenever they are asked for. Two counters that differ in one bit give unrelated ones.
///
/// Salmon JK, Moraes MA, Dror RO, Shaw DE. Parallel random numbers: as easy as 1, 2, 3. SC11;2011,
/// doi:10.1145/2063384.2063405.
enum Philox {
  /// The odd multipliers of the two halves of the block.
  private static let multipliers: (UInt32, UInt32) = (0xD251_1F53, 0xCD9E_8D57)
  /// What the two words of the key grow by each round: the golden ratio, and √3 − 1, as fractions
  /// of 2³² (Weyl sequences).
  private static let growth: (UInt32, UInt32) = (0x9E37_79B9, 0xBB67_AE85)
  private static let rounds = 10

  /// The block that belongs to a counter and a key, word 0 in the first place.
  static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (block, key) = (counter, key)
    for _ in 0..<rounds {
      let left = multipliers.0.multipliedFullWidth(by: block.x)
      let right = multipliers.1.multipliedFullWidth(by: block.z)
      block = SIMD4(right.high ^ block.y ^ key.x, right.low, left.high ^ block.w ^ key.y, left.low)
      key &+= SIMD2(growth.0, growth.1)
    }
    return block
  }
}
