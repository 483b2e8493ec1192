// SPDX-License-Identifier: Apache-2.0

import Kairos
import Testing

@Suite struct ModelTests {
  @Test("a parameter that is set is listed with its new value")
  func parameters() throws {
    let model = try Model.standard.with("ketamine.clearance.s", 90, "L/h")
    let clearance = try #require(model.parameters.first { $0.name == "ketamine.clearance.s" })
    #expect(clearance.value == 90 && clearance.unit == "L/h" && clearance.range.contains(90))
    #expect(!clearance.sources.isEmpty)
  }

  @Test("an unknown parameter is refused with the nearest name")
  func unknown() throws {
    let error = try #require(throws: KairosError.self) {
      try Model.standard.with("ketamine.clearence.s", 90, "L/h")
    }
    #expect(error.nearest == "ketamine.clearance.s" && error.subject == "ketamine.clearence.s")
  }

  @Test("a value outside of its range, or without its unit, is refused")
  func range() throws {
    #expect(throws: KairosError.self) {
      try Model.standard.with("ketamine.clearance.s", 1e6, "L/h")
    }
    #expect(throws: KairosError.self) { try Model.standard.with("ketamine.clearance.s", 90) }
    #expect(throws: KairosError.self) {
      try Model.standard.with("ketamine.clearance.s", 80, "L/h")
        .with("ketamine.clearance.s", 90, "L/h")
    }
  }

  @Test("hypotheses are turned, and a side that does not exist is refused")
  func hypotheses() throws {
    let model = try Model.standard.assuming(.mtor, "necessary")
    #expect(model[.mtor] == "necessary" && Model.standard[.mtor] == "parallel")
    #expect(throws: KairosError.self) { try Model.standard.assuming(.mtor, "never") }
  }

  @Test("what a published model replaces cannot be set, in whichever order")
  func published() throws {
    #expect(throws: KairosError.self) {
      try Model.standard.blood(of: .kamp2020).with("ketamine.clearance.s", 90, "L/h")
    }
    #expect(throws: KairosError.self) {
      try Model.standard.with("ketamine.clearance.s", 90, "L/h").blood(of: .kamp2020)
    }
  }
}
