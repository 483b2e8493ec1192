// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Runs

@Suite("Sessions of a subject whom resets let begin anew")
struct SubjectSessionsTests {
  @Test("Sessions count from the first since the last reset")
  func resets() {
    var sessions = SubjectSessions()
    sessions.add(from: 0, [2, 50])
    sessions.add(from: 100, [110])
    #expect(sessions.seen(at: 1).elapsed == 0)
    #expect(sessions.seen(at: 60).elapsed == 58)
    #expect(sessions.seen(at: 60).sessions == [0, 48])
    #expect(sessions.seen(at: 105).elapsed == 0)
    #expect(sessions.seen(at: 112).elapsed == 2)
    #expect(sessions.seen(at: 112).sessions == [0])
  }

  @Test("Nobody treated has no sessions")
  func untreated() {
    #expect(SubjectSessions().seen(at: 5).sessions.isEmpty)
    #expect(SubjectSessions().seen(at: 5).elapsed == 0)
  }
}
