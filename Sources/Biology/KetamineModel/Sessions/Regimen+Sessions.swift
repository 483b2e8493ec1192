// SPDX-License-Identifier: Apache-2.0

public import Pharmacokinetics

extension Regimen {
  /// The times (h) at which sessions begin, ascending.
  ///
  /// A session begins with a dose, unless the one before is still going in, or under observation
  /// since less than two hours.
  public var sessionStarts: [Double] {
    SessionSpacing.starts(of: doses.map { (start: $0.time, end: $0.end) })
  }
}

/// When doses count as one session.
package enum SessionSpacing {
  /// A dose that begins within this time (h) of the end of the one before belongs to its session:
  /// the two hours of observation after a dose. Spravato, prescribing information, 2020.
  static let observation = 2.0

  /// The times (h) at which sessions begin.
  ///
  /// - Parameter doses: when each starts and ends (h), by start.
  package static func starts(of doses: [(start: Double, end: Double)]) -> [Double] {
    var watch = SessionWatch()
    return doses.filter { watch.begins(with: $0) }.map { $0.start }
  }
}

/// Tells dose by dose, in their order, whether one begins a session.
package struct SessionWatch: Sendable {
  private var observedUntil = -Double.infinity

  package init() {}

  /// - Parameter dose: when it starts and ends (h).
  package mutating func begins(with dose: (start: Double, end: Double)) -> Bool {
    let isFirst = dose.start >= observedUntil
    observedUntil = Double.maximum(observedUntil, dose.end + SessionSpacing.observation)
    return isFirst
  }
}
