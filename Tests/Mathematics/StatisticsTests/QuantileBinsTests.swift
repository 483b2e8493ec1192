// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

@Suite struct QuantileBinsTests {
  private let bins = QuantileBins(stepExponent: -10)

  @Test func binsStandForNumbersOfNineDigits() {
    for bin in -9000...9000 { #expect(bins.bin(of: bins.value(of: bin)) == bin) }
    #expect((0...512).allSatisfy { bins.value(of: bins.bin(of: Double($0))) == Double($0) })
    #expect(bins.value(of: bins.bin(of: -37)) == -37)
    #expect(bins.value(of: bins.bin(of: 513)) == 514)
  }

  /// The promise of the documentation: 2⁻⁹ of the number, or half of a step.
  @Test func roundingStaysWithinTheResolution() {
    var stream = RandomStream(seed: 5, subject: 0, purpose: 7)
    for _ in 0..<20_000 {
      let number =
        (stream.uniform() - 0.5)
        * Double(
          sign: .plus, exponent: Int(stream.uniform() * 60) - 30, significand: 1)
      let error = abs(bins.value(of: bins.bin(of: number)) - number)
      #expect(error <= max(abs(number) / 512, bins.step / 2))
    }
  }

  @Test func binsKeepTheOrder() {
    let numbers = (-4000...4000).map { Double($0) * 0.000_37 }
    let found = numbers.map(bins.bin)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(
      found[4000] == 0 && bins.bin(of: -0.0) == 0 && bins.bin(of: .leastNonzeroMagnitude) == 0)
    #expect(bins.bin(of: .greatestFiniteMagnitude) < 300_000)
  }

  /// What moves little around a baseline is resolved by how far it moves.
  @Test func distancesAreRoundedFromTheOrigin() {
    let bins = QuantileBins(stepExponent: -16, origin: 1)
    for value in [1, 1.0123, 0.97, 0.3, 2.5] {
      let error = abs(bins.value(of: bins.bin(of: value)) - value)
      #expect(error <= max(abs(value - 1) / 512, bins.step / 2))
    }
    #expect(bins.value(of: bins.bin(of: 1)) == 1)
  }
}
