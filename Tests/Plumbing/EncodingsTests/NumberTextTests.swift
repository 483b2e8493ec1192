// SPDX-License-Identifier: Apache-2.0

import Encodings
import Foundation
import TestSupport
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "-0"), (35.0, "35"), (-17.25, "-17.25"), (0.1, "0.1"),
    (2.0 / 3, "0.6666666666666666"), (1e15, "1000000000000000"), (1e16, "1e+16"),
    (Double.leastNonzeroMagnitude, "5e-324"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
  ])
  func exactIsTheShortest(value: Double, text: String) {
    #expect(NumberText.exact(value) == text)
  }

  @Test func exactReadsBackExactly() {
    var generator = SeededGenerator(seed: 20_261_127)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(Double(NumberText.exact(value))?.bitPattern == value.bitPattern)
    }
  }

  @Test(arguments: [
    (0.0, "0"), (0.5, "0.500"), (187.46, "187"), (12345.0, "12345"), (9.999, "10.0"),
    (-0.0123, "-0.0123"), (0.000042, "4.20e-05"),
  ])
  func roundedKeepsSignificantDigits(value: Double, text: String) {
    #expect(NumberText.rounded(value) == text)
  }

  @Test func shortDropsTrailingZeros() {
    #expect(NumberText.short(0.5) == "0.5")
    #expect(NumberText.short(40) == "40")
    #expect(NumberText.short(100) == "100")
  }

  @Test func pagesHaveATrueMinusAndPowersOfTen() {
    #expect(NumberText.typographic(-17.25) == "\u{2212}17.2")
    #expect(NumberText.typographic(-0.0000424, significant: 2) == "\u{2212}4.2×10⁻⁵")
  }

  @Test func whatRoundsToZeroHasNoSign() {
    #expect(NumberText.fixed(-0.001, decimals: 1) == "0.0")
    #expect(NumberText.fixed(-0.06, decimals: 1) == "-0.1")
  }

  /// What the C library rounds and prints, which is exact: numbers of every size, and ties.
  @Test func roundingIsThatOfTheLibrary() {
    var generator = SeededGenerator(seed: 20_261_127)
    let ties = (0..<400).map { Double($0) / 8 }
    let drawn = (0..<4000).map { _ in
      Double.random(in: -1...1, using: &generator)
        * Double(sign: .plus, exponent: Int.random(in: -60...80, using: &generator), significand: 1)
    }
    for value in ties + drawn + [0.05, 9.9996, 99_999_999.5, 1e22, 5e-324, 1.7e308] {
      for decimals in [0, 1, 2, 3, 6] {
        let expected = String(format: "%.*f", decimals, value)
        let isZero = !expected.contains { $0.isNumber && $0 != "0" }
        #expect(
          NumberText.fixed(value, decimals: decimals)
            == (isZero && value < 0 ? String(expected.dropFirst()) : expected), "\(value)")
      }
      let small = value * 0x1p-90
      guard small != 0, small.magnitude < 9e-4 else { continue }
      #expect(
        NumberText.rounded(small, significant: 4) == String(format: "%.3e", small), "\(small)")
    }
  }
}
