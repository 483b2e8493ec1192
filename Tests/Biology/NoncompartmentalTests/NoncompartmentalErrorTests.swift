// SPDX-License-Identifier: Apache-2.0

import Noncompartmental
import Testing

/// What is refused, and what the refusal says.
@Suite struct NoncompartmentalErrorTests {
  private func refuse(
    _ times: [Double], _ concentrations: [Double], _ mode: AdministrationMode = .extravascular,
    with error: NoncompartmentalError, _ comment: Comment? = nil
  ) {
    #expect(throws: error, comment) {
      let curve = try ConcentrationCurve(times: times, concentrations: concentrations)
      _ = try NoncompartmentalAnalysis(of: curve, after: mode)
    }
  }

  @Test func samplesThatAreNone() {
    refuse([0, 1], [1], with: .countsDiffer(times: 2, concentrations: 1))
    refuse([0, .nan], [1, 1], with: .notFinite(at: 1))
    refuse([0, 1], [1, .infinity], with: .notFinite(at: 1))
    refuse([-1, 1], [1, 1], with: .timeNegative(-1))
    refuse([0, 2, 2], [1, 1, 1], with: .timesNotAscending(2, after: 2))
    refuse([0, 1], [1, -0.5], with: .concentrationNegative(-0.5, at: 1))
    refuse([0, 1], [0, 0], with: .nothingMeasured)
    refuse([], [], with: .nothingMeasured)
  }

  @Test func aHalfLifeFromTwoPoints() {
    refuse([0, 1, 2, 3], [0, 4, 2, 1], with: .tooFewTerminalPoints(2))
    refuse([0, 1, 2, 3, 4], [0, 4, 2, 1, 0], with: .tooFewTerminalPoints(2), "a 0 is no point")
    refuse([1, 2], [2, 1], .bolus, with: .tooFewTerminalPoints(2), "the peak is one of them")
    let text = NoncompartmentalError.tooFewTerminalPoints(2).description
    #expect(
      text == "the half-life would rest on 2 points; allowed: 3 or more after the peak, above 0")
  }

  @Test func aHalfLifeFromTwoChosenPoints() throws {
    let curve = try ConcentrationCurve(times: [0, 1, 2, 3], concentrations: [8, 4, 2, 1])
    #expect(throws: NoncompartmentalError.tooFewTerminalPoints(2)) {
      try TerminalPhase(of: curve, from: 2, to: 3)
    }
    #expect(throws: NoncompartmentalError.tooFewTerminalPoints(0)) {
      try TerminalPhase(of: curve, from: 3, to: 2)
    }
  }

  @Test func anEndThatDoesNotFall() throws {
    refuse([0, 1, 2, 3, 4], [0, 4, 1, 2, 3], with: .notFalling)
    refuse([0, 1, 2, 3, 4], [0, 4, 2, 2, 2], with: .notFalling)
  }

  @Test func aBolusThatNobodySaw() {
    refuse([1, 2, 3, 4], [1, 4, 2, 1], .bolus, with: .initialConcentrationUnknown)
    refuse([1], [1], .bolus, with: .initialConcentrationUnknown)
  }

  @Test func dosesInfusionsAndLimits() throws {
    refuse([0, 1, 2, 3], [8, 4, 2, 1], .infusion(over: 0), with: .durationNotPositive(0))
    let curve = try ConcentrationCurve(times: [0, 1, 2, 3], concentrations: [8, 4, 2, 1])
    let analysis = try NoncompartmentalAnalysis(of: curve, after: .bolus)
    #expect(throws: NoncompartmentalError.doseNotPositive(0)) { try analysis.disposition(dose: 0) }
    #expect(throws: NoncompartmentalError.doseNotPositive(.infinity)) {
      try analysis.disposition(dose: .infinity)
    }
  }

  @Test func everyRefusalIsASentence() {
    let errors: [NoncompartmentalError] = [
      .countsDiffer(times: 2, concentrations: 1), .notFinite(at: 0), .timeNegative(-1),
      .timesNotAscending(1, after: 2), .concentrationNegative(-1, at: 1),
      .nothingMeasured, .doseNotPositive(0), .durationNotPositive(0), .initialConcentrationUnknown,
      .tooFewTerminalPoints(1), .notFalling, .timeBeyondCurve(2, last: 1), .intervalNotPositive(0),
      .startNotSampled(3), .intervalNotSampled(from: 0, to: 1), .severalDoses(2),
      .doseNotAtStart(5),
    ]
    #expect(Set(errors.map { $0.description }).count == errors.count)
    #expect(errors.allSatisfy { $0.description.count > 30 })
  }
}
