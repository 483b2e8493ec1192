// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

@Suite struct RoundingTests {
  @Test(arguments: [
    (0.25, 1, 0.3), (-0.25, 1, -0.3), (1234.5, 0, 1235.0), (1250.0, -2, 1300.0),
    (2.0 / 3, 3, 0.667),
  ])
  func decimals(_ value: Double, _ decimals: Int, _ rounded: Double) {
    #expect(value.rounded(decimals: decimals) == rounded)
  }

  @Test(arguments: [
    (0.0, 4, 0.0), (123_456.0, 4, 123_500.0), (-0.000_123_46, 4, -0.000_123_5), (9.9996, 4, 10.0),
    (1.0, 4, 1.0), (99_995.0, 4, 100_000.0),
  ])
  func significantDigits(_ value: Double, _ digits: Int, _ rounded: Double) {
    #expect(value.rounded(significant: digits) == rounded)
  }

  @Test func theExponentIsThatOfTheFirstDigit() {
    for exponent in -300...300 {
      let value = Double("3e\(exponent)") ?? .nan
      #expect(value.decimalExponent == exponent)
      #expect(DecimalDigits(value).exponent == exponent)
    }
  }
}
