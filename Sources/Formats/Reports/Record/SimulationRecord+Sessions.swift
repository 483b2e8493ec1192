// SPDX-License-Identifier: Apache-2.0

extension SimulationRecord {
  /// Doses that start within this many hours of the one before belong to the same session: the
  /// three devices of a nasal dose are one session, two infusions on two days are two.
  static let longestPauseWithinSession = 6.0

  /// The start of each session, in hours.
  var sessionStarts: [Double] {
    var starts: [Double] = []
    var previous = -Double.infinity
    for time in doses.map(\.time).sorted() {
      if time - previous > Self.longestPauseWithinSession { starts.append(time) }
      previous = time
    }
    return starts
  }

  /// The first session in minutes from its first dose: the fine series where there is one, else
  /// the first four hours of the course (which hold a point every ten minutes by default).
  func firstSession() throws(ReportError) -> Series? {
    if let session { return session }
    guard let start = sessionStarts.first else { return nil }
    let rows = course.times.indices.filter { (start...start + 4).contains(course.times[$0]) }
    guard rows.count > 2 else { return nil }
    return try course.rows(rows).inMinutes(from: start)
  }
}

extension SimulationRecord.Series {
  /// The same observables at some of the times.
  func rows(_ rows: [Int]) throws(ReportError) -> Self {
    try Self(
      timeUnit: timeUnit, times: rows.map { times[$0] },
      observables: observables.map { $0.at(rows) })
  }

  /// The clock in minutes from `start`, instead of hours.
  fileprivate func inMinutes(from start: Double) throws(ReportError) -> Self {
    try Self(timeUnit: "min", times: times.map { ($0 - start) * 60 }, observables: observables)
  }

  /// The time and value of the largest value between two times; nil if no time lies there.
  func peak(of observable: SimulationRecord.Observable, from start: Double, to end: Double)
    -> (time: Double, value: Double)?
  {
    let rows = times.indices.filter { times[$0] >= start && times[$0] < end }
    guard let row = rows.max(by: { observable.values[$0] < observable.values[$1] }) else {
      return nil
    }
    return (times[row], observable.values[row])
  }
}

extension SimulationRecord.Observable {
  /// The same observable at some of the times.
  func at(_ rows: [Int]) -> Self {
    Self(name, unit: unit, meaning: meaning, values: rows.map { values[$0] })
  }
}
