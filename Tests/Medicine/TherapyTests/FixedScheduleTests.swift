// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import Testing
import Therapy

@Suite struct FixedScheduleTests {
  let dose = Quantity(0.5, .milligramPerKilogram)

  @Test func oneDoseNeedsNoInterval() throws {
    let treatment = try FixedSchedule(dose: dose, route: .iv).treatment(with: .ketamine)
    #expect(treatment.sessions.map(\.start) == [0])
    #expect(treatment.name == "0.5 mg/kg ketamine iv")
  }

  @Test func dosesFollowAtTheInterval() throws {
    let schedule = try FixedSchedule(
      dose: dose, route: .iv, over: Quantity(40, .minute), count: 3, interval: Quantity(2, .day))
    let treatment = try schedule.treatment(with: .esketamine)
    #expect(treatment.sessions.map(\.start) == [0, 48, 96])
    #expect(treatment.name == "0.5 mg/kg esketamine iv over 40 min, 3 times every 2 d")
  }

  @Test func startsAreRoundedOnce() throws {
    let schedule = try FixedSchedule(
      dose: dose, route: .iv, count: 100, interval: Quantity(10, .minute))
    let starts = try schedule.treatment(with: .ketamine).sessions.map(\.start)
    #expect(starts == (0..<100).map { Double($0 * 10) / 60 })
  }

  private func message(count: Int, interval: Quantity?) -> String? {
    let error = #expect(throws: TherapyError.self) {
      try FixedSchedule(dose: dose, route: .iv, count: count, interval: interval)
    }
    return error?.description
  }

  @Test func mistakesAreNamed() {
    #expect(message(count: 0, interval: nil) == "found 0 doses; the number of doses is 1 or more")
    #expect(
      message(count: 6, interval: nil) == "6 doses need the interval between their starts, as 2 d")
    #expect(
      message(count: 6, interval: Quantity(0, .day))
        == "found the interval 0 d; it must be more than 0")
    #expect(
      message(count: 6, interval: Quantity(2, .milligram))?.hasPrefix("interval: found") == true)
    #expect(
      message(count: 1_000_000, interval: Quantity(2, .day))
        == "there are 1000000 doses; up to 20000 are allowed")
  }
}
