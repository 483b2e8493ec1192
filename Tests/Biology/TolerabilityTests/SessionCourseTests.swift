// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing
import Tolerability

@Suite struct SessionCourseTests {
  @Test func theHighestLevelFollowsARiseAndStaysInAFall() {
    withTypical(SessionParameter.self) { p in
      let session = SessionCourse(p)
      #expect(session.highest(0.2, level: 0.5) == p[.noticingRate] * 0.3)
      #expect(session.highest(0.5, level: 0.5) == 0)
      #expect(session.highest(0.5, level: 0.1) == 0)
    }
  }

  /// What is still to come and what has come add up.
  @Test func theSessionPasses() {
    withTypical(SessionParameter.self) { p in
      let session = SessionCourse(p)
      #expect(session.elapsed(remainder: 0.7) == -session.remainder(0.7))
      #expect(session.elapsed(remainder: 0) == 0)
    }
  }
}
