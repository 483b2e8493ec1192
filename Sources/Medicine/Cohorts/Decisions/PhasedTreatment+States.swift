// SPDX-License-Identifier: Apache-2.0

import Scalars
import Dynamics
package import KetamineModel
import Pharmacokinetics
import Quantities
package import Therapy

extension PhasedTreatment {
  /// The states of a person's model that anything which may be given acts on.
  package func touched(in person: Treatment, bodyWeight: Double, _ isControl: Bool) -> Set<Int> {
    let events = events(in: person, bodyWeight: bodyWeight, isControl)
    return Set(events.flatMap { event in event.actions.map { $0.state } })
  }

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
