// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

@testable import Reports

@Suite struct TimeTextTests {
  @Test(arguments: [
    (0.0, "0 h"), (40.0 / 60, "40 min"), (24.0, "24 h"), (48.0, "48 h"), (168.0, "7 d"),
  ])
  func timesAreSaidAsPeopleSayThem(hours: Double, text: String) {
    #expect(NumberText.time(hours: hours) == text)
  }
}
