// SPDX-License-Identifier: Apache-2.0

package import Pharmacokinetics
package import Quantities

/// A treatment in phases, with rules that change it: what is planned, and on what it depends.
///
/// It is a value that says nothing of any patient. ``ProtocolCourse`` walks through it with one.
package struct PhasedTreatment: Equatable, Sendable {
  /// The drug of sessions that name none.
  package let drug: Drug
  /// In their order, each kind at most once.
  package let phases: [Phase]
  /// In the order in which they are asked.
  package let rules: [TherapyRule]
  /// Which instrument is read when, with what rules need besides.
  package let monitoring: [Monitoring]
  /// No session has a higher dose than this.
  package let cap: Quantity?
  /// Other treatments that begin with it.
  package let beside: [StartedTreatment]
  /// What is read at which moments, put together once.
  let looks: MonitoringPlan

  /// - Parameter monitoring: what is said; what rules look at and nobody reads is read at every
  ///   session and visit, and during sessions at ``Monitoring/usualTimes``.
  /// - Throws: ``ProtocolFault`` for what cannot be.
  package init(
    drug: Drug, phases: [Phase], rules: [TherapyRule] = [], monitoring: [Monitoring] = [],
    cap: Quantity? = nil, beside: [StartedTreatment] = []
  ) throws(ProtocolFault) {
    self.drug = drug
    self.phases = phases
    self.rules = rules
    let all = monitoring + Self.lacking(in: monitoring, for: rules, phases)
    self.monitoring = all
    looks = MonitoringPlan(all)
    self.cap = cap
    self.beside = beside
    try check()
  }

  private static func lacking(
    in monitoring: [Monitoring], for rules: [TherapyRule], _ phases: [Phase]
  ) -> [Monitoring] {
    let conditions = rules.map { $0.condition } + phases.compactMap { $0.goal }
    let (now, within) = (
      monitoring.filter { $0.times.isEmpty }, monitoring.filter { !$0.times.isEmpty }
    )
    var needed: [Monitoring] = []
    for kind in ReadingKind.allCases {
      let isKnown = now.contains { $0.kinds.contains(kind) }
      if !isKnown, conditions.contains(where: { $0.looks(at: Measure(kind)) }) {
        needed.append(Monitoring([kind], .always))
      }
      let isWatched = within.contains { $0.kinds.contains(kind) }
      if !isWatched, conditions.contains(where: { $0.looks(at: Measure(kind, isPeak: true)) }) {
        needed.append(Monitoring([kind], .after(Monitoring.usualTimes)))
      }
    }
    return needed
  }

  /// Everything that is ever read.
  package var kinds: [ReadingKind] {
    ReadingKind.allCases.filter { kind in monitoring.contains { $0.kinds.contains(kind) } }
  }

  /// Whether any dose depends on the patient's weight.
  package var isPerBodyWeight: Bool {
    phases.contains { $0.orders.contains { $0.isPerBodyWeight } }
  }

  /// Whether every session is planned, and moved by rules, by whole days from the first.
  package var isByWholeDays: Bool {
    let times = phases.flatMap { $0.gaps + [$0.length, $0.visits].compactMap { $0 } }
    let moves = rules.compactMap { rule -> Double? in
      switch rule.action {
      case .hold(let time), .interval(let time): time
      default: nil
      }
    }
    return (times + moves).allSatisfy { $0.truncatingRemainder(dividingBy: 24) == 0 }
  }
}
