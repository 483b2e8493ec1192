// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Scalars
import Testing

/// 40 mg over 40 minutes, with what is done to the pump; times in minutes.
private func infusion(
  pauses: [(at: Double, length: Double)] = [], changes: [(at: Double, share: Double)] = [],
  stop: Double? = nil, startingAt start: Double = 0
) throws -> Dose {
  try Dose(
    .ketamine, amount: 40, route: .iv, at: start, over: 40.0 / 60,
    adjustments: PumpAdjustments(
      pauses: pauses.map { .init(at: $0.at / 60, for: $0.length / 60) },
      changes: changes.map { .init(at: $0.at / 60, share: $0.share) }, stop: stop.map { $0 / 60 }))
}

/// The course as a picture, one character for two minutes from the dose's start: the rate in mg/min
/// as a digit, `.` where the pump stands still, `|` at the end.
private func picture(_ dose: Dose) -> String {
  let length = Int(((dose.end - dose.time) * 30).rounded())
  let steps = (0..<length).map { step -> String in
    let middle = dose.time + (Double(step) + 0.5) / 30
    let segment = dose.segments.first { $0.start <= middle && middle < $0.end }
    return segment.map { "\(Int(($0.rate / 60).rounded()))" } ?? "."
  }
  return steps.joined() + "|"
}

@Suite struct PumpProfileTests {
  @Test func untouchedItRunsAsPlanned() throws {
    #expect(picture(try infusion()) == "11111111111111111111|")
  }

  @Test func aPauseMovesTheEnd() throws {
    let dose = try infusion(pauses: [(10, 6)], startingAt: 24)
    #expect(picture(dose) == "11111...111111111111111|")
    #expect(dose.given == 40)
    #expect(dose.duration == 40.0 / 60)
  }

  @Test func aPauseMayFollowAPause() throws {
    // 7/60 + 3/60 is a hair more than 10/60.
    let dose = try infusion(pauses: [(7, 3), (10, 3), (13, 1)])
    #expect(dose.segments.count == 2)
    #expect(dose.segments[1].start.isApproximatelyEqual(to: 14.0 / 60, relativeTolerance: 1e-14))
    #expect(mass(dose).isApproximatelyEqual(to: 40, relativeTolerance: 1e-13))
  }

  @Test func severalPausesAddUp() throws {
    let dose = try infusion(pauses: [(30, 4), (0, 2), (10, 6)])
    #expect(picture(dose) == ".1111...1111111..111111111|")
    #expect(mass(dose).isApproximatelyEqual(to: 40, relativeTolerance: 1e-13))
  }

  @Test func aChangedRateRunsUntilTheDoseIsIn() throws {
    #expect(picture(try infusion(changes: [(20, 2)])) == "111111111122222|")
    #expect(picture(try infusion(changes: [(20, 2), (24, 1)])) == "111111111122111111|")
  }

  @Test func halfTheRateTakesTwiceTheTime() throws {
    let dose = try infusion(changes: [(20, 0.5)])
    #expect(dose.end.isApproximatelyEqual(to: 1, relativeTolerance: 1e-14))
    #expect(dose.segments.map { $0.rate.rounded() } == [60, 30])
  }

  @Test func aStopKeepsTheRestBack() throws {
    let dose = try infusion(stop: 26)
    #expect(picture(dose) == "1111111111111|")
    #expect(dose.amount == 40)
    #expect(dose.given.isApproximatelyEqual(to: 26, relativeTolerance: 1e-14))
  }

  @Test func aStopDuringAPauseIsTheEnd() throws {
    let dose = try infusion(pauses: [(10, 30)], stop: 20)
    #expect(picture(dose) == "11111|")
    #expect(dose.given.isApproximatelyEqual(to: 10, relativeTolerance: 1e-14))
  }

  @Test func aRateChangedInAPauseHoldsFromItsEnd() throws {
    #expect(picture(try infusion(pauses: [(20, 4)], changes: [(22, 2)])) == "1111111111..22222|")
  }

  @Test(arguments: [0.0, 24, 264.5, 100_000])
  func whatTheOrderSaysGoesIn(start: Double) throws {
    let courses = [
      try infusion(
        pauses: [(7, 3), (10, 1.3)], changes: [(3, 0.37), (17, 1.9)], startingAt: start),
      try infusion(changes: [(0, 10)], startingAt: start),
      try infusion(changes: [(39.999, 0.01)], startingAt: start),
      try infusion(startingAt: start),
    ]
    for dose in courses {
      #expect(
        mass(dose).isApproximatelyEqual(to: 40, relativeTolerance: start > 1e3 ? 1e-8 : 1e-11))
    }
  }

  private func mass(_ dose: Dose) -> Double { dose.segments.reduce(0) { $0 + $1.amount } }
}

@Suite struct PumpAdjustmentsTests {
  private func message(_ dose: @autoclosure () throws -> Dose) -> String {
    do { return try "accepted: \(dose())" } catch { return "\(error)" }
  }

  @Test func nothingHappensToAPumpThatIsDone() {
    let late = "the pump is adjusted at 50 min, but the infusion ends at 40 min"
    #expect(message(try infusion(stop: 50)) == late)
    #expect(message(try infusion(pauses: [(50, 1)])) == late)
    #expect(message(try infusion(changes: [(50, 2)])) == late)
    #expect(message(try infusion(stop: 40)).hasSuffix("at 40 min, but the infusion ends at 40 min"))
    #expect(message(try infusion(changes: [(25, 2)], stop: 25)).hasPrefix("accepted"))
    #expect(
      message(try infusion(pauses: [(30, 1)], stop: 25))
        == "the pump is adjusted at 30 min, but the infusion ends at 25 min")
  }

  @Test func adjustmentsHaveAMeaning() {
    #expect(message(try infusion(pauses: [(10, 0)])).hasPrefix("the pause lasts 0 min; it must"))
    #expect(message(try infusion(pauses: [(-1, 5)])).contains("from the start of the infusion"))
    #expect(message(try infusion(pauses: [(10, .nan)])).hasPrefix("the pause lasts nan"))
    #expect(message(try infusion(pauses: [(10, 5), (12, 1)])).contains("join the two"))
    #expect(
      message(try infusion(changes: [(10, 0)]))
        == "the rate changes to 0 % of the planned one; allowed: 1 to 1000 %, or a pause or a stop")
    #expect(message(try infusion(changes: [(10, 50)])).contains("allowed: 1 to 1000 %"))
    #expect(message(try infusion(changes: [(10, 2), (10, 3)])).contains("leave one of them out"))
    #expect(message(try infusion(stop: 0)).contains("from the start of the infusion"))
  }

  @Test func onlyInfusionsHaveAPump() {
    let stopped = PumpAdjustments(stop: 0.1)
    #expect(throws: DoseError.adjustmentWithoutInfusion(.iv)) {
      try Dose(.ketamine, amount: 40, route: .iv, at: 0, adjustments: stopped)
    }
  }
}
