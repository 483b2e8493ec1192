// SPDX-License-Identifier: Apache-2.0

package import Pharmacokinetics

/// Treatments that follow each other at set times, each with its own sessions or rules: the periods of a
/// trial. Most treatments are one stage.
package struct StagedTreatment: Equatable, Sendable {
  /// One of them.
  package struct Stage: Equatable, Sendable {
    /// h; what is planned in it counts from its start, and what is planned for later does not take place.
    package let start: Double
    package let end: Double
    package let plan: Plan
    /// Whether its sessions take place without the drug.
    package let isControl: Bool

    package init(_ plan: Plan, from start: Double, until end: Double, isControl: Bool) {
      self.plan = plan
      (self.start, self.end, self.isControl) = (start, end, isControl)
    }
  }

  package enum Plan: Equatable, Sendable {
    /// By phases and rules.
    case phased(PhasedTreatment)
    /// Sessions by time.
    case fixed([Session], Drug)
  }

  /// In their order.
  package let stages: [Stage]

  package init(_ stages: [Stage]) { self.stages = stages }

  /// One stage that goes on to the end.
  package init(_ treatment: PhasedTreatment, isControl: Bool) {
    self.init([Stage(.phased(treatment), from: 0, until: .infinity, isControl: isControl)])
  }

  /// Whether no session of any stage brings the drug.
  package var isControl: Bool { stages.allSatisfy { $0.isControl } }

  /// Everything that is ever read.
  package var kinds: [ReadingKind] {
    ReadingKind.allCases.filter { kind in
      stages.contains { stage in
        if case .phased(let treatment) = stage.plan {
          treatment.kinds.contains(kind)
        } else {
          false
        }
      }
    }
  }

  /// Whether any dose depends on the patient's weight.
  package var isPerBodyWeight: Bool {
    stages.contains { stage in
      switch stage.plan {
      case .phased(let treatment): treatment.isPerBodyWeight
      case .fixed(let sessions, _): sessions.contains { $0.isPerBodyWeight }
      }
    }
  }
}
