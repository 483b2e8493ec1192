// SPDX-License-Identifier: Apache-2.0

import Scalars
import Dynamics
package import KetamineModel
import Pharmacokinetics
import Quantities
package import Therapy

extension StagedTreatment {
  /// The states of a person's model that anything which may be given acts on.
  package func touched(in person: Treatment, bodyWeight: Double) -> Set<Int> {
    let events = events(in: person, bodyWeight: bodyWeight)
    return Set(events.flatMap { event in event.actions.map { $0.state } })
  }

  /// What anything that may be given does to a person's states, each by itself; without what cannot be
  /// given to her.
  func events(in person: Treatment, bodyWeight: Double) -> [Event<Double>] {
    stages.flatMap { stage in
      switch stage.plan {
      case .phased(let treatment):
        treatment.events(in: person, bodyWeight: bodyWeight, stage.isControl)
      case .fixed(let sessions, let drug):
        sessions.flatMap { session in
          guard let dose = try? session.dose(of: drug, bodyWeight: bodyWeight),
            let alone = try? Regimen([dose], bodyWeight: bodyWeight)
          else { return [Event<Double>]() }
          return person.events(
            of: alone, isGiven: !stage.isControl, beginsSession: true, on: nil, person.model)
        }
      }
    }
  }
}

extension PhasedTreatment {
  /// What anything that may be given does to a person's states, each by itself; without what cannot be
  /// given to her.
  func events(in person: Treatment, bodyWeight: Double, _ isControl: Bool) -> [Event<Double>] {
    var events: [Event<Double>] = []
    for order in phases.flatMap({ $0.orders }) {
      for dose in [order.dose] + bounds where dose.dimension == order.dose.dimension {
        guard
          let given = try? order.giving(dose).dose(
            of: order.drug ?? drug, bodyWeight: bodyWeight),
          let alone = try? Regimen([given], bodyWeight: bodyWeight)
        else { continue }
        events += person.events(
          of: alone, isGiven: !isControl, beginsSession: true, on: nil, person.model)
      }
    }
    return events
  }

  /// How far rules may take a dose.
  private var bounds: [Quantity] {
    rules.compactMap { rule in
      switch rule.action {
      case .raise(_, let bound), .lower(_, let bound): bound
      case .rescue(.session(let dose)): dose
      default: nil
      }
    }
  }
}
