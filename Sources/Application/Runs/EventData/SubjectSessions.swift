// SPDX-License-Identifier: Apache-2.0

/// The sessions of a subject, whom resets (EVID 3 and 4) let begin anew.
struct SubjectSessions {
  /// From one reset to the next.
  private struct Stretch {
    let begin: Double
    let sessions: [Double]
  }

  private var stretches: [Stretch] = []

  /// Adds the sessions after a reset, or after the beginning.
  ///
  /// - Parameters:
  ///   - begin: on the model's clock (h), not before the one before.
  ///   - sessions: when they start (h), ascending.
  mutating func add(from begin: Double, _ sessions: [Double]) {
    stretches.append(Stretch(begin: begin, sessions: sessions))
  }

  /// The sessions since the last reset, counted from the first of them, and how long that is ago (h); 0
  /// before it.
  func seen(at time: Double) -> (sessions: [Double], elapsed: Double) {
    let stretch = stretches.last { $0.begin <= time }
    guard let sessions = stretch?.sessions, let first = sessions.first else { return ([], 0) }
    return (sessions.map { $0 - first }, max(0, time - first))
  }
}
