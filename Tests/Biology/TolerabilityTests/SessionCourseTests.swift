// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing
import Tolerability

@Suite struct SessionCourseTests {
  /// Up to 0.8 µmol/L over 40 minutes, there for 20, down again within an hour.
  private func level(at time: Double) -> Double {
    min(0.8, 1.2 * time, max(0, 0.8 * (2 - time)))
  }

  private func highest(after hours: Double) -> Double {
    var found = Double.nan
    withTypical(SessionParameter.self) { p in
      let session = SessionCourse(p)
      found = follow(0, for: hours, in: 60_000) { session.highest($0, level: level(at: $1)) }
    }
    return found
  }

  /// It is reached within minutes, never passed, and kept when the level has gone.
  @Test func theHighestLevelIsThePlateau() {
    let (reached, kept) = (highest(after: 1), highest(after: 6))
    #expect((reached - 0.8).magnitude < 1e-5)
    #expect(kept <= 0.8)
    #expect((kept - reached).magnitude < 1e-5)
  }

  /// What is still to come and what has come add up to one session, of which little is left after
  /// four hours.
  @Test(arguments: [0.25, 1, 4]) func theSessionPasses(hours: Double) {
    withTypical(SessionParameter.self) { p in
      let session = SessionCourse(p)
      let remainder = follow(1, for: hours, in: 40_000) { value, _ in session.remainder(value) }
      let elapsed = follow(0, for: hours, in: 40_000) { value, _ in
        session.elapsed(remainder: 1 - value)
      }
      #expect((remainder + elapsed - 1).magnitude < 1e-9)
      #expect(hours < 4 || (0.0...0.001).contains(remainder))
    }
  }
}
