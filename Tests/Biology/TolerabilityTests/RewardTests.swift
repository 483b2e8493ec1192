// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing
import Tolerability

/// Euphoria, liking and reinforcement.
@Suite struct RewardTests {
  @Test func halfOfTheHighAtTheHalfConcentration() {
    withTypical(EuphoriaParameter.self) { p in
      #expect(Euphoria(p).intensity(of: 0) == 0)
      #expect((Euphoria(p).intensity(of: p[.halfConcentration]) - 0.5).magnitude < 1e-12)
    }
  }

  @Test func likingIsNeutralWithoutADrugAndStaysOnItsScale() {
    withTypical(AbuseParameter.self) { p in
      #expect(AbuseLiability(p).liking(euphoria: 0) == 0.5)
      #expect(AbuseLiability(p).liking(euphoria: 1) <= 1)
    }
  }

  @Test func reinforcementFadesByHalfInAWeek() {
    withTypical(AbuseParameter.self) { p in
      let abuse = AbuseLiability(p)
      #expect(abuse.reinforcement(0, euphoria: 0.5) > 0)
      let halfLife = Double.log(2) / -abuse.reinforcement(1, euphoria: 0) / 24
      #expect((halfLife - 7).magnitude < 0.5)
    }
  }
}
