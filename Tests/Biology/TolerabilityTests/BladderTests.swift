// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing
import Tolerability

@Suite struct BladderTests {
  /// One gram a day is 175 µmol/h; the rate then is half of the largest.
  @Test func aGramADayDoesHalfOfTheLargestDamage() {
    withTypical(BladderParameter.self) { p in
      let gram = 1e6 / 237.73 / 24
      let rate = Bladder(p).symptoms(0, exposure: gram)
      #expect((rate / (p[.damageRate] / 2) - 1).magnitude < 0.01)
    }
  }

  @Test func smallExposuresCountLessThanInProportion() {
    withTypical(BladderParameter.self) { p in
      let (one, ten) = (
        Bladder(p).symptoms(0, exposure: 2), Bladder(p).symptoms(0, exposure: 20)
      )
      #expect(ten > 50 * one)
      #expect(Bladder(p).symptoms(0, exposure: 0) == 0)
    }
  }

  @Test func symptomsHealWithoutExposureAndNeverPassOne() {
    withTypical(BladderParameter.self) { p in
      #expect(Bladder(p).symptoms(0.3, exposure: 0) == -0.3 * p[.healingRate])
      #expect(Bladder(p).symptoms(1, exposure: 1e6) < 0)
    }
  }

  @Test func exposureSettlesAtTheFlow() {
    withTypical(BladderParameter.self) { p in
      #expect(Bladder(p).exposure(12, leaving: 12) == 0)
      #expect(Bladder(p).exposure(0, leaving: 12) == 12 * p[.exposureRate])
    }
  }
}
