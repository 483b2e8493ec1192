// SPDX-License-Identifier: Apache-2.0

import Kairos
import Testing

@Suite struct TreatmentProtocolTests {
  @Test("each kind of dose has its route, and says what was ordered")
  func kinds() throws {
    let plan = try TreatmentProtocol(.ketamine) {
      Infusion(.milligrams(35), over: .minutes(40))
      Bolus(.milligrams(10)).after(.hours(1))
      IntramuscularInjection(.milligrams(35)).after(.hours(2))
      SubcutaneousInjection(.milligrams(35), over: .minutes(30)).after(.hours(3))
      NasalSpray(.milligrams(50)).after(.hours(4))
      SublingualDose(.milligrams(50)).after(.hours(5))
      Lozenge(.milligrams(100), holding: .minutes(5), then: .spat).after(.hours(6))
      Film(.milligrams(50)).after(.hours(7))
      OralDose(.milligrams(100)).after(.hours(8))
    }
    #expect(
      plan.sessions.map { $0.route.name }
        == ["iv", "iv", "im", "sc", "nasal", "sublingual", "lozenge", "film", "oral"])
    #expect(plan.sessions[0].order == "35 mg iv over 40 min")
    #expect(plan.sessions[6].order == "100 mg lozenge held 5 min, then spat")
    #expect(plan.sessions.map { $0.start } == [0, 1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test("a session is given on each of its days, and a treatment goes on")
  func days() throws {
    let twice = try TreatmentProtocol(.ketamine, days: [0, 3]) { OralDose(.milligrams(100)) }
    let weekly = try TreatmentProtocol(.ketamine, days: [7, 14]) { OralDose(.milligrams(50)) }
    let both = try twice.followed(by: weekly)
    #expect(both.sessions.map { $0.start } == [0, 72, 168, 336])
    #expect(twice.name == "ketamine 100 mg oral, days 0, 3")
    #expect(throws: KairosError.self) {
      try twice.followed(by: TreatmentProtocol(.esketamine) { NasalSpray(.milligrams(56)) })
    }
  }

  @Test("a pump that was touched says so")
  func adjustments() throws {
    let plan = try TreatmentProtocol(.ketamine) {
      Infusion(.milligrams(35), over: .minutes(40))
        .pausing(at: .minutes(10), for: .minutes(5)).slowing(to: 0.5, at: .minutes(20))
        .stopping(at: .minutes(30))
    }
    #expect(
      plan.sessions[0].order
        == "35 mg iv over 40 min, pause at 10 min for 5 min, rate 50 % at 20 min, stop at 30 min")
  }

  @Test("doses that nobody may have are refused")
  func refusals() throws {
    #expect(throws: KairosError.self) { try TreatmentProtocol(.ketamine) {} }
    #expect(throws: KairosError.self) {
      try TreatmentProtocol(.ketamine) { Bolus(.milligrams(2000)) }
    }
    let error = try #require(throws: KairosError.self) {
      try TreatmentProtocol(.esketamine) { NasalSpray(.milligrams(30)) }
    }
    #expect(error.kind == .value && error.description.contains("28"))
  }
}
