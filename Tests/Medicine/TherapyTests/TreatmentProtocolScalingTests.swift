// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import Testing
import Therapy

@Suite struct TreatmentProtocolScalingTests {
  @Test(arguments: [
    (35.0, 1.075_123_4, 37.63), (35, 1, 35), (0.5, 1.111_25, 0.5556), (100, 3.333_333, 333.3),
    (12_344.9, 1, 12_340), (2, 0.000_617_3, 0.001_235),
  ])
  func dosesAreRoundedToFourDigits(dose: Double, factor: Double, expected: Double) {
    let scaled = Quantity(dose, .milligram).scaled(by: factor)
    #expect(scaled == Quantity(expected, .milligram), "\(scaled)")
  }

  /// Only the doses change; a dose per body weight stays one.
  @Test func everythingElseStays() throws {
    let sessions = try [0.0, 48].map {
      try Session(
        at: $0, dose: Quantity(0.5, .milligramPerKilogram), route: .iv, over: Quantity(40, .minute),
        adjustments: PumpAdjustments(pauses: [.init(at: 0.25, for: 0.5)]))
    }
    let planned = try TreatmentProtocol(name: "Two", drug: .esketamine, sessions: sessions)
    let scaled = try planned.scaled(by: 1.5)
    #expect(scaled.name == "Two" && scaled.drug == .esketamine)
    for (before, after) in zip(planned.sessions, scaled.sessions) {
      #expect(after.dose == Quantity(0.75, .milligramPerKilogram))
      #expect(after.order == before.order.replacing("0.5 mg/kg", with: "0.75 mg/kg"))
      #expect(after.start == before.start && after.adjustments == before.adjustments)
    }
  }

  @Test func aDoseBeyondTheLimitIsRefused() throws {
    let session = try Session(at: 0, dose: Quantity(600, .milligram), route: .oral)
    let planned = try TreatmentProtocol(name: "Much", drug: .ketamine, sessions: [session])
    #expect(throws: TherapyError.dose(.amountTooLarge(1200))) { try planned.scaled(by: 2) }
  }
}
