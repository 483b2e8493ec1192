// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Quantities
import Scalars
import Testing
import Tolerability

/// Laws of the side effects, at the typical parameters.
@Suite struct SideEffectLawsTests {
  func with<List: ParameterList & Slot>(
    _: List.Type, _ body: (Section<List, Double>) -> Void
  ) {
    var values = List.allCases.map { $0.passport.value }
    values.withUnsafeMutableBufferPointer { body(Section($0.baseAddress!)) }
  }

  @Test func halfOfTheLargestScoreAtTheHalfConcentration() {
    with(DissociationParameter.self) { p in
      let dissociation = Dissociation(p)
      let score = dissociation.score(of: p[.halfConcentration], tolerance: 0)
      #expect((score - p[.scale] / 2).magnitude < 1e-12)
      #expect(dissociation.score(of: p[.halfConcentration], tolerance: 1) == score / 2)
      #expect(dissociation.score(of: 0, tolerance: 0) < 1e-12)
    }
  }

  @Test func toleranceHasAHalfLifeOfTwoWeeks() {
    with(DissociationParameter.self) { p in
      let rate = -Dissociation(p).tolerance(1, brainS: 0)
      #expect((Double.log(2) / rate / 24 - 14).magnitude < 0.5)
    }
  }

  @Test func pressureRisesAndSaturates() {
    with(PressureParameter.self) { p in
      let pressure = BloodPressure(p)
      #expect(pressure.systolic(at: 0) == 0)
      #expect((pressure.systolic(at: p[.halfStimulus]) - p[.maximumSystolic] / 2).magnitude < 1e-12)
      #expect(pressure.systolic(at: 1000) < p[.maximumSystolic])
      #expect(pressure.diastolic(at: 1) < pressure.systolic(at: 1))
    }
  }

  /// After placebo the mean of the highest readings was 6.1 mm[Hg] (Doherty 2020).
  @Test func theHighestReadingIsAboveTheMeanEvenWithoutADrug() {
    with(PressureParameter.self) { p in
      #expect(BloodPressure(p).highestSystolicReading(peak: 0) == 6.1)
    }
  }
}
