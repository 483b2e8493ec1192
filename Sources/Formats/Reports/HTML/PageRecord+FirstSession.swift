// SPDX-License-Identifier: Apache-2.0

import Runs

extension PageRecord {
  /// The first session in minutes from its first dose: the fine series where there is one, else
  /// the first hours of the course (which hold a point every ten minutes by default).
  func firstSession() -> SimulationRecord.Series? {
    if let session { return session }
    guard let start = sessionStarts.first else { return nil }
    let shown = start...start + SimulationRecord.firstSession
    let rows = course.times.indices.filter { shown.contains(course.times[$0]) }
    guard rows.count > 2 else { return nil }
    return course.rows(rows).inMinutes(from: start)
  }
}

extension SimulationRecord.Series {
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
