// SPDX-License-Identifier: Apache-2.0

import Scalars

extension CascadeRecord {
  /// Where the axis begins: a minute, in h.
  package static let start = 1.0 / 60

  /// Points in a power of ten of time: closer than a line on paper shows.
  private static let pointsPerDecade = 64

  /// Minutes after the start of a session at which acute parts are looked at.
  private static let minutesOfSession = [0.0, 5, 10, 20, 30, 40, 50, 60, 90, 120, 180, 240, 360]

  /// More sessions than this are closer together than the axis shows.
  private static let mostSessions = 60

  /// The times of a cascade (h); empty where the course is too short for one.
  static func times(sessions: [Double], ends: [Double], until end: Double) -> [Double] {
    guard end >= 10 * start else { return [] }
    let count = Int((Double.log10(end / start) * Double(pointsPerDecade)).rounded(.down))
    var times = (0...count).map {
      start * Double.pow(10, Double($0) / Double(pointsPerDecade))
    }
    for session in sessions.prefix(mostSessions) {
      times += minutesOfSession.map { session + $0 / 60 }
    }
    return Set(times + ends + [end]).filter { $0 >= start && $0 <= end }.sorted()
  }
}

extension CascadePart {
  /// Each session from its start to the next, with the end of the course after the last.
  static func windows(of sessions: [Double], until end: Double) -> [(start: Double, end: Double)] {
    let starts = sessions.filter { $0 < end }
    return zip(starts, starts.dropFirst() + [end]).map { ($0, $1) }
  }

  /// The largest change among those of the sessions; of what is acute, the first that comes within a
  /// hundredth of it.
  ///
  /// - Parameter extremes: time (h) and value of the largest change in each session.
  func peak(
    of extremes: [(time: Double, value: Double)], baseline: Double,
    in windows: [(start: Double, end: Double)]
  ) -> CascadeRecord.Extreme? {
    let changes = extremes.map { ($0.value - baseline) * (isLowered ? -1 : 1) }
    guard let highest = changes.max(), highest > measure.leastChange,
      let first = changes.firstIndex(where: { $0 >= (isAcute ? 0.99 : 1) * highest })
    else { return nil }
    return CascadeRecord.Extreme(
      value: extremes[first].value, time: extremes[first].time, session: first + 1,
      timeInSession: extremes[first].time - windows[first].start)
  }
}
