// SPDX-License-Identifier: Apache-2.0

extension EventRecords.Subject {
  /// The time after the last dose (TAD) at some times of the file's clock; nil before the first, and
  /// after a reset until the next.
  ///
  /// Doses that ADDL implies count; a lag does not.
  ///
  /// - Parameter looks: times with the number of records that have acted by then, both ascending.
  package func timesAfterDose(at looks: [(time: Double, recordsBefore: Int)]) -> [Double?] {
    var series: [DoseSeries] = []
    var next = 0
    return looks.map { look in
      while next < look.recordsBefore {
        let record = records[next]
        if record.isReset || record.dose?.history == .steadyState { series.removeAll() }
        if let dose = record.dose { series.append(DoseSeries(dose, at: record.time)) }
        next += 1
      }
      return series.map { look.time - $0.last(before: look.time) }.min()
    }
  }
}

/// The doses that one record stands for.
private struct DoseSeries {
  let start: Double
  let interval: Double
  let additional: Double

  init(_ dose: DoseRecord, at time: Double) {
    start = time
    interval = dose.interval
    additional = Double(dose.additional)
  }

  /// The time of the last of them up to a time that is not before the first.
  func last(before time: Double) -> Double {
    guard additional > 0 else { return start }
    let given = ((time - start) / interval + Self.roundOff).rounded(.down)
    return start + min(given, additional) * interval
  }

  /// A dose this close after a time, as a share of the interval, has been given by then.
  private static let roundOff = 1e-9
}
