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

  /// On a line of 100 mm: the middle without a drug, 49 mm more at the largest high, which is the
  /// median in people who use such drugs (Shram 2023), half of that at half of the high.
  @Test func shram2023LikingOnItsLine() {
    withTypical(AbuseParameter.self) { p in
      let abuse = AbuseLiability(p)
      let rise = 100 * (abuse.liking(euphoria: 1) - abuse.liking(euphoria: 0))
      #expect(abuse.liking(euphoria: 0) == 0.5)
      #expect((rise - 49).magnitude < 0.5)
      #expect((100 * abuse.liking(euphoria: 0.5) - 50 - rise / 2).magnitude < 1e-12)
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
