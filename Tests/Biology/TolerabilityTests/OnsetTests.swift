// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Quantities
import Scalars
import Testing
import Tolerability

/// The laws that hold for every side effect that begins or does not.
@Suite struct OnsetTests {
  func laws<List: OnsetParameterList>(_ list: List.Type) {
    withTypical(list) { p in
      let onset = Onset(p)
      let half = p[.halfConcentration]
      #expect(onset.probability(highest: 0, elapsed: 0) == 0)
      #expect((onset.probability(highest: 0, elapsed: 1) - p[.background]).magnitude < 1e-12)
      #expect((onset.byDrug(half) - 0.5).magnitude < 1e-12)
      let both = 1 - (1 - p[.background]) / 2
      #expect((onset.probability(highest: half, elapsed: 1) - both).magnitude < 1e-12)
      #expect(onset.probability(highest: 2 * half, elapsed: 1) > both)
      #expect(onset.probability(highest: 1e6 * half, elapsed: 1) <= 1)
    }
  }

  @Test func everySideEffectObeysThem() {
    laws(DissociationOnsetParameter.self)
    laws(SedationParameter.self)
    laws(NauseaParameter.self)
    laws(VomitingParameter.self)
    laws(DizzinessParameter.self)
    laws(BlurredVisionParameter.self)
    laws(DistressParameter.self)
  }

  /// A Hill function of the level is a logit that is linear in the level's logarithm.
  @Test func theLogitIsLinearInTheLogarithm() {
    withTypical(SedationParameter.self) { p in
      let onset = Onset(p)
      func logit(_ level: Double) -> Double {
        let share = onset.byDrug(level)
        return Double.log(share / (1 - share))
      }
      let slope = (logit(0.8) - logit(0.2)) / Double.log(4)
      #expect((slope - p[.exponent]).magnitude < 1e-12)
    }
  }

  @Test func toleranceLowersWhatIsFelt() {
    withTypical(DissociationParameter.self) { p in
      let dissociation = Dissociation(p)
      #expect(dissociation.level(of: 0.6, tolerance: 0) == 0.6)
      #expect(dissociation.level(of: 0.6, tolerance: 1) == 0.3)
    }
  }
}
