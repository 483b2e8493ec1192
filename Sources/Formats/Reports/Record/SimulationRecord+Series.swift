// SPDX-License-Identifier: Apache-2.0

extension SimulationRecord {
  /// Observables on one clock. A series that exists is rectangular, finite and in order of time.
  public struct Series: Sendable {
    /// `h` for the course, `min` for a session.
    public let timeUnit: String
    /// Strictly rising.
    public let times: [Double]
    public let observables: [Observable]

    /// - Throws: `ReportError` when there is no time, a time is out of order, an observable is
    ///   longer or shorter than the clock, a name occurs twice, or a number is not finite.
    public init(
      timeUnit: String = "h", times: [Double], observables: [Observable]
    ) throws(ReportError) {
      self.timeUnit = timeUnit
      self.times = times
      self.observables = observables
      try checkTimes()
      try checkObservables()
    }

    /// The observable of that name, if this series holds it.
    public func observable(_ name: String) -> Observable? {
      observables.first { $0.name == name }
    }

    private func checkTimes() throws(ReportError) {
      guard !times.isEmpty else { throw .noTimes }
      for (index, time) in times.enumerated() {
        guard time.isFinite else { throw .notFinite(place: "time \(index)") }
        guard index == 0 || time > times[index - 1] else { throw .timesOutOfOrder(index: index) }
      }
    }

    private func checkObservables() throws(ReportError) {
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
  public struct Observable: Sendable {
    /// The contract's name, as `plasma.ketamine.venous`.
    public let name: String
    /// In UCUM; `1` for a pure number.
    public let unit: String
    /// What it is, in one sentence.
    public let meaning: String
    public let values: [Double]

    public init(_ name: String, unit: String, meaning: String, values: [Double]) {
      self.name = name
      self.unit = unit
      self.meaning = meaning
      self.values = values
    }

    fileprivate func check(against count: Int) throws(ReportError) {
      guard values.count == count else {
        throw .wrongLength(name: name, expected: count, found: values.count)
      }
      for (index, value) in values.enumerated() where !value.isFinite {
        throw .notFinite(place: "\(name) at time \(index)")
      }
    }
  }
}
