// SPDX-License-Identifier: Apache-2.0

/// The times that a page draws: no more than its lines can show, whatever the output's grid is.
struct PageTimes {
  /// Of the course (h).
  let course: [Double]
  /// Of the first two days (h); empty where the course is no longer than a session.
  let day: [Double]
  /// Of the first session (min).
  let minutes: [Double]

  /// The length of what is drawn in hours, and the spacing there (h).
  private static let firstDays = 48.0
  private static let spacing = 0.25
  /// A line 600 pixels wide shows no more points than these; a grid a little finer is kept as it is.
  private static let mostTimes = 400
  private static let finest = 1000

  /// - Parameters:
  ///   - output: the times of the output (h), ascending.
  ///   - sessions: when sessions start (h).
  init(_ output: [Double], sessions: [Double], until end: Double) {
    let session = SimulationRecord.firstSession
    minutes = (0...Int((Double.minimum(session, end) * 60).rounded(.down))).map(Double.init)
    let count = Int((Double.minimum(Self.firstDays, end) / Self.spacing).rounded(.down))
    day = end > session ? (0...count).map { Double($0) * Self.spacing } : []
    course = Self.thinned(output, keeping: sessions)
  }

  /// About `mostTimes` of the times, evenly by time: in each of as many stretches the first, the last
  /// of all, and those at which a session starts, as far as there are not too many of them.
  static func thinned(_ times: [Double], keeping sessions: [Double]) -> [Double] {
    guard times.count > finest, let end = times.last, end > 0 else { return times }
    let starts = Set(sessions.prefix(mostTimes))
    var stretch = -1.0
    return times.filter { time in
      let own = (time / end * Double(mostTimes)).rounded(.down)
      defer { stretch = own }
      return own > stretch || time == end || starts.contains(time)
    }
  }
}
