// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

@Suite struct PhiloxTests {
  /// What one counter and key must give.
  struct Vector: Sendable {
    let counter: SIMD4<UInt32>
    let key: SIMD2<UInt32>
    let expected: SIMD4<UInt32>
  }

  /// Every line for `philox4x32 10` of the file `kat_vectors` of Random123 (D. E. Shaw Research):
  /// all zeros, all ones, and the digits of π.
  static let vectors = [
    Vector(
      counter: [0, 0, 0, 0], key: [0, 0],
      expected: [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
    Vector(
      counter: SIMD4(repeating: 0xffff_ffff), key: SIMD2(repeating: 0xffff_ffff),
      expected: [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
    Vector(
      counter: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
      key: [0xa409_3822, 0x299f_31d0],
      expected: [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
  ]

  @Test(arguments: vectors)
  func knownAnswers(_ vector: Vector) {
    #expect(Philox.block(counter: vector.counter, key: vector.key) == vector.expected)
  }
}
