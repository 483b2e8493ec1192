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

  /// The first two days in hours: the fine series where there is one, else those of the course.
  func firstDays() -> SimulationRecord.Series? {
    if let day = page.day { return day }
    let rows = course.times.indices.filter { course.times[$0] <= Self.firstDays }
    guard rows.count > 2, course.times[rows[rows.count - 1]] > SimulationRecord.firstSession else {
      return nil
    }
    return course.rows(rows)
  }

  /// What counts as the first days, in h.
  private static let firstDays = 48.0

  /// The highest value of an observable in each session: from the solution, else from the course.
  func sessionPeaks(of observable: SimulationRecord.Observable) -> [Double]? {
    guard sessionStarts.count > 1 else { return nil }
    if let peaks = page.sessionPeaks[observable.name] { return peaks }
    let ends = sessionStarts.dropFirst() + [.infinity]
    let peaks = zip(sessionStarts, ends).compactMap { start, end in
      course.peak(of: observable, from: start, to: end)?.value
    }
    return peaks.count == sessionStarts.count ? peaks : nil
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
