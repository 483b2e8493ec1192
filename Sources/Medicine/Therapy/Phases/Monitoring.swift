// SPDX-License-Identifier: Apache-2.0

/// Which instrument is read when.
package struct Monitoring: Equatable, Sendable {
  package let kinds: [ReadingKind]
  package let moment: Moment
  /// The shortest time (h) between two readings; 0 for at every such moment.
  package let spacing: Double

  package enum Moment: Equatable, Sendable {
    /// Before the drug, in each session.
    case sessions
    /// At visits without a session.
    case visits
    /// At sessions and visits.
    case always
    /// These times (h) after the start of each session.
    case after([Double])
  }

  package init(_ kinds: [ReadingKind], _ moment: Moment, spacing: Double = 0) {
    self.kinds = kinds
    self.moment = moment
    self.spacing = spacing
  }

  /// When dissociation and pressure are read in a session where nobody says (h): at their peak, and
  /// before leaving. Spravato REMS, Patient Monitoring Form: before, at 40 min, before leaving.
  package static let usualTimes = [40.0 / 60, 90.0 / 60]
}

/// What is read at sessions, at visits, and at which times within a session.
struct MonitoringPlan: Equatable, Sendable {
  private let atSessions: [ReadingKind]
  private let atVisits: [ReadingKind]
  /// Times (h) after the start of a session, ascending, each with what is read then.
  let within: [(time: Double, kinds: [ReadingKind])]
  /// The shortest time (h) between two readings, for each kind in its place.
  private let spacings: [Double]
  private let hasSpacings: Bool

  init(_ monitoring: [Monitoring]) {
    func kinds(_ isMeant: (Monitoring) -> Bool) -> [ReadingKind] {
      ReadingKind.allCases.filter { kind in
        monitoring.contains { isMeant($0) && $0.kinds.contains(kind) }
      }
    }
    atSessions = kinds { $0.moment == .sessions || $0.moment == .always }
    atVisits = kinds { $0.moment == .visits || $0.moment == .always }
    let times = Set(monitoring.flatMap { $0.times })
    within = times.sorted().map { time in (time, kinds { $0.times.contains(time) }) }
    spacings = ReadingKind.allCases.map { kind in
      monitoring.filter { $0.kinds.contains(kind) }.map { $0.spacing }.min() ?? 0
    }
    hasSpacings = spacings.contains { $0 > 0 }
  }

  static func == (a: MonitoringPlan, b: MonitoringPlan) -> Bool {
    a.atSessions == b.atSessions && a.atVisits == b.atVisits && a.spacings == b.spacings
      && a.within.map { $0.time } == b.within.map { $0.time }
      && a.within.map { $0.kinds } == b.within.map { $0.kinds }
  }

  /// What is read at a session or a visit (h), where something was read at these times before.
  func kinds(atSession isSession: Bool, at time: Double, lastRead: [Double?]) -> [ReadingKind] {
    let kinds = isSession ? atSessions : atVisits
    guard hasSpacings else { return kinds }
    return kinds.filter { kind in
      lastRead[kind.place].map { time - $0 >= spacings[kind.place] - ProtocolCourse.roundOff }
        ?? true
    }
  }
}

extension Monitoring {
  /// The times (h) after the start of a session; empty where it is read at none of them.
  var times: [Double] {
    if case .after(let times) = moment { times } else { [] }
  }
}
