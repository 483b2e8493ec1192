// SPDX-License-Identifier: Apache-2.0

import Instruments
import Testing

@Suite struct InstrumentTests {
  let scale = Instrument(
    "PAIR", items: [.init("first", 0...3), .init("second", 1...5)], source: "made up")

  @Test func theRangeIsTheSumOfTheItems() throws {
    #expect(scale.range == 1...8)
    #expect(try scale.total(of: [3, 5]) == 8)
  }

  @Test func aMissingScoreIsRefused() {
    let error = #expect(throws: ScoringError.self) { try scale.total(of: [3]) }
    #expect(error?.description == "PAIR has 2 items, found 1 scores; give one score for each item")
  }

  @Test func aScoreOutOfRangeIsNamed() {
    let error = #expect(throws: ScoringError.self) { try scale.total(of: [3, 0]) }
    #expect(error?.description == "PAIR, second: found 0, allowed 1 to 5")
  }
}
