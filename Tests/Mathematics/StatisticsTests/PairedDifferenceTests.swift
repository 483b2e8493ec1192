// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

/// Differences of the same people.
@Suite struct PairedDifferenceTests {
  @Test("a mean with its standard error")
  func means() {
    let found = PairedDifference(ofMeans: [1, 2, 3, 6])
    // Standard deviation √(14/3), of four.
    #expect(found.value == 3)
    #expect(abs(found.high - 3 - 1.959963984540054 * (14.0 / 12).squareRoot()) < 1e-12)
    #expect(abs(found.high - found.value - (found.value - found.low)) < 1e-12)
  }

  /// Newcombe 1998, table II: 36, 12, 2 and 0 of 50 people by method 10: 0.2000 (0.0569 to 0.3404).
  @Test("the published example of method 10")
  func newcombe() {
    let found = PairedDifference(both: 36, first: 2, second: 12, neither: 0)
    #expect(abs(found.value - 0.2) < 1e-12)
    #expect(abs(found.low - 0.0569) < 5e-5 && abs(found.high - 0.3404) < 5e-5, "\(found)")
  }

  @Test("nobody differs: the interval has a length, and holds 0")
  func equal() {
    let found = PairedDifference(both: 0, first: 0, second: 0, neither: 50)
    #expect(found.value == 0 && found.low < 0 && found.high > 0)
  }

  @Test("turned round, all signs turn")
  func symmetric() {
    let there = PairedDifference(both: 20, first: 3, second: 11, neither: 16)
    let back = PairedDifference(both: 20, first: 11, second: 3, neither: 16)
    #expect(there.value == -back.value && abs(there.low + back.high) < 1e-15)
  }
}
