// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// What is allowed and should be known.
struct WarningTests {
  private let large = "simulate --dose 3mg/kg --route iv --over 40min --weight 70kg --until 1d"

  @Test func warningsAreSaidAndKept() throws {
    let outcome = try Program.kairos(large + " --format json")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("kairos: warning: no clinical data reach the dose of 210 mg"))
    #expect(outcome.text.contains(#""warnings": ["no clinical data reach the dose of 210 mg"#))
    #expect(try Program.kairos(large).text.contains("Warning      no clinical data"))
  }

  @Test func strictMakesErrorsOfThem() throws {
    let outcome = try Program.kairos(large + " --strict")
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("kairos: error: no clinical data reach"))
    let usual = try Program.kairos(large.replacing("3mg/kg", with: "2mg/kg") + " --strict")
    #expect(usual.status == 0)
    #expect(usual.errors.isEmpty)
  }

  @Test func defaultsAreShown() throws {
    let table = try Program.kairos("simulate --dose 35mg --route iv --over 40min --until 1d").text
    #expect(table.contains("weight 70 kg (default)"))
    #expect(table.contains("age 45 a (default)"))
    let json = try Program.kairos(
      "simulate --dose 35mg --route iv --over 40min --until 1d --age 50a --format json"
    ).text
    #expect(json.contains(#""weight": {"value": 70, "unit": "kg", "default": true}"#))
    #expect(json.contains(#""age": {"value": 50, "unit": "a", "default": false}"#))
  }
}
