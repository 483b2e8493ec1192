// SPDX-License-Identifier: Apache-2.0

import Encodings

extension SimulationRecord {
  /// Observables on one clock. A series that exists is rectangular, finite and in order of time.
  package struct Series: Sendable {
    /// `h` for the course, `min` for a session.
    package let timeUnit: String
    /// Strictly rising.
    package let times: [Double]
    package let observables: [Observable]

    /// - Throws: ``RunError`` when there is no time, a time is out of order, an observable is
    ///   longer or shorter than the clock, a name occurs twice, or a number is not finite.
    package init(
      timeUnit: String = "h", times: [Double], observables: [Observable]
    ) throws(RunError) {
      self.timeUnit = timeUnit
      self.times = times
      self.observables = observables
      try checkTimes()
      try checkObservables()
    }

    /// A series that is known to be in order.
    private init(checked times: [Double], in timeUnit: String, _ observables: [Observable]) {
      self.timeUnit = timeUnit
      self.times = times
      self.observables = observables
    }

    /// The same observables at some of the times, one or more in ascending order.
    package func rows(_ rows: [Int]) -> Series {
      precondition(!rows.isEmpty, "a series has a time")
      return Series(
        checked: rows.map { times[$0] }, in: timeUnit,
        observables.map { observable in
          Observable(
            observable.name, unit: observable.unit, meaning: observable.meaning,
            values: rows.map { observable.values[$0] })
        })
    }

    /// A course with its clock in minutes from some hour.
    package func inMinutes(from start: Double) -> Series {
      Series(checked: times.map { ($0 - start) * 60 }, in: "min", observables)
    }

    /// The observable of that name, if this series holds it.
    package func observable(_ name: String) -> Observable? {
      observables.first { $0.name == name }
    }

    private func checkTimes() throws(RunError) {
      guard !times.isEmpty else { throw .noTimes }
      for (index, time) in times.enumerated() {
        guard time.isFinite else { throw .notFinite("time \(index)") }
        guard index == 0 || time > times[index - 1] else { throw .timesOutOfOrder(index: index) }
      }
    }

    private func checkObservables() throws(RunError) {
      var names: Set<String> = []
      for observable in observables {
        try observable.check(against: times.count)
        guard names.insert(observable.name).inserted else {
          throw .duplicateName(observable.name)
        }
      }
    }
  }

  /// One quantity over time.
  package struct Observable: Sendable {
    /// The contract's name, as `plasma.ketamine.venous`.
    package let name: String
    /// In UCUM; `1` for a pure number.
    package let unit: String
    /// What it is, in one sentence.
    package let meaning: String
    package let values: [Double]

    package init(_ name: String, unit: String, meaning: String, values: [Double]) {
      self.name = name
      self.unit = unit
      self.meaning = meaning
      self.values = values
    }

    fileprivate func check(against count: Int) throws(RunError) {
      guard values.count == count else {
        throw .wrongLength(name: name, expected: count, found: values.count)
      }
      if let index = values.firstNotFinite { throw .notFinite("\(name) at time \(index)") }
    }
  }
}
