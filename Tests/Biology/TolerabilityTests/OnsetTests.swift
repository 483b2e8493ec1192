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
      // Placebo and drug are independent: whom both spare is the product of whom each spares.
      for (level, elapsed) in [(0.3 * half, 0.2), (half, 0.6), (5 * half, 1)] {
        let alone = (
          1 - onset.probability(highest: level, elapsed: 0),
          1 - onset.probability(highest: 0, elapsed: elapsed)
        )
        let spared = 1 - onset.probability(highest: level, elapsed: elapsed)
        #expect((spared - alone.0 * alone.1).magnitude < 1e-12, "\(list), \(level), \(elapsed)")
      }
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
