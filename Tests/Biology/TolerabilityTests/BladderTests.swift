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

  /// Of 1285 people who used ketamine 340 had symptoms; the model's are two years of a gram a day.
  @Test func winstock2012Symptoms() {
    withTypical(BladderParameter.self) { p in
      let (observed, error) = (340.0 / 1285, (0.265 * 0.735 / 1285).squareRoot())
      let gram = 1e6 / 237.73 / 24
      let begun = follow(0, for: Self.twoYears, in: 20_000) { symptoms, _ in
        Bladder(p).symptoms(symptoms, exposure: gram)
      }
      #expect((begun - observed).magnitude < 2 * error, "\(begun)")
    }
  }

  /// Of those with symptoms 51 % improved on stopping; 340 people, so with an error of 2.7 %.
  @Test func winstock2012Healing() {
    withTypical(BladderParameter.self) { p in
      let left = follow(1, for: Self.twoYears, in: 20_000) { symptoms, _ in
        Bladder(p).symptoms(symptoms, exposure: 0)
      }
      #expect((left - 0.49).magnitude < 2 * (0.49 * 0.51 / 340).squareRoot(), "\(left)")
    }
  }

  /// The mean of about a week: after one week of a constant flow all of it counts but 1/e.
  @Test func exposureForgetsWithinAWeek() {
    withTypical(BladderParameter.self) { p in
      let exposure = follow(0, for: 168, in: 20_000) { exposure, _ in
        Bladder(p).exposure(exposure, leaving: 12)
      }
      #expect((exposure / 12 - (1 - Double.exp(-1))).magnitude < 0.002, "\(exposure)")
    }
  }

  private static let twoYears = 2 * 365.25 * 24
}
