// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Dynamics
import Encodings
package import KetamineModel
package import Pharmacokinetics
import Quantities
import Scalars
import Therapy

/// The model's own endpoint; within a record the word means the printed one.
package typealias ModelEndpoint = Endpoint

extension SimulationRecord {
  /// What everything prints of a plan that has been followed.
  package init(
    _ plan: TreatmentPlan, _ simulation: Simulation, _ endpoints: [ModelEndpoint],
    course: Series, session: Series? = nil
  ) throws(RunError) {
    try self.init(
      model: Model(plan.settings), patient: plan.patient.facts.map { PatientField($0) },
      treatment: Treatment(plan), doses: plan.isControl ? [] : plan.regimen.doses.map { Dose($0) },
      sessionStarts: plan.isControl ? [] : plan.regimen.sessionStarts,
      solver: Solver(simulation), course: course, session: session,
      endpoints: endpoints.filter { !plan.unavailable.contains($0.kind.observable) }
        .map { Endpoint($0, in: simulation.model) },
      unavailable: plan.unavailable.map { $0.name },
      warnings: plan.warnings,
      parameters: plan.citations.parameters.map {
        Parameter(Layout.passports[$0], value: simulation.treatment.parameters.values[$0])
      } + (plan.settings.published?.parameters ?? []),
      references: Self.references(of: plan), notes: LiteratureNotes.all,
      limits: LiteratureNotes.limits(in: plan.settings.setting))
    ledger = plan.ledger.map { $0.map { Decision($0) } }
  }
}

extension SimulationRecord {
  /// What the run rests on and what the notes name, each once.
  private static func references(of plan: TreatmentPlan) -> [Reference] {
    (plan.references + LiteratureNotes.references).eachOnce
  }
}

extension SimulationRecord.Model {
  package init(_ settings: ModelSettings) {
    self.init(
      name: ModelVersion.name, version: ModelVersion.number,
      parameterHash: settings.digest,
      switches: Switch.allCases.map { .init($0.name, settings.hypotheses[$0]) },
      blocks: KnockOut.allCases.filter(settings.hypotheses.isBlocked).map { $0.name },
      sets: settings.sets, preset: settings.published?.preset.name,
      studySetting: settings.setting?.name)
  }
}

extension SimulationRecord.PatientField {
  package init(_ fact: Patient.Fact) {
    let value =
      fact.list.map(Value.list) ?? Double(fact.value).map(Value.number) ?? .text(fact.value)
    self.init(fact.field.rawValue, value, fact.unit, isDefault: fact.isDefault)
  }
}

extension SimulationRecord.Treatment {
  package init(_ plan: TreatmentPlan) {
    if plan.isControl {
      self.init(control: plan.settings.setting, sessions: plan.regimen.sessionStarts.count)
      return
    }
    let amounts = Set(plan.regimen.doses.map { $0.amount })
    let lines = plan.planned.lines.joined(separator: "; ")
    let given = amounts.sorted().map { NumberText.short($0, significant: 4) }.joined(
      separator: ", ")
    self.init(
      name: plan.planned.name,
      words: lines + (plan.planned.isPerBodyWeight ? " (\(given) mg a dose)" : ""))
  }
}

extension SimulationRecord.Treatment {
  /// What a setting gives in place of the drug.
  package init(control setting: Setting?, sessions: Int) {
    let count = sessions == 1 ? "one session" : "\(sessions) sessions"
    self.init(name: "Control", words: (setting?.control ?? "") + ", " + count)
  }
}

extension SimulationRecord.Dose {
  /// What went in. A pump that was adjusted is told step by step.
  package init(_ dose: Dose) {
    let isAdjusted = dose.adjustments != .none
    self.init(
      time: dose.time, amount: dose.given, drug: dose.drug.name, route: dose.route.name,
      duration: isAdjusted ? dose.end - dose.time : dose.duration,
      hold: dose.route.isHeld ? dose.holding : nil, residue: dose.residue?.rawValue,
      profile: isAdjusted
        ? dose.segments.map {
          .init(start: $0.start - dose.time, duration: $0.end - $0.start, amount: $0.amount)
        } : [])
  }
}

extension SimulationRecord.Solver {
  init(_ simulation: Simulation) {
    self.init(simulation.solution.statistics, simulation.treatment.solver.tolerance)
  }

  init(_ cost: Statistics, _ tolerance: Tolerance) {
    self.init(
      name: cost.method, steps: cost.acceptedSteps,
      counts: [.init("rejected", cost.rejectedSteps), .init("derivatives", cost.derivatives)],
      relativeTolerance: tolerance.relative, absoluteTolerance: tolerance.absolute)
  }
}

extension SimulationRecord.Endpoint {
  /// An endpoint of one person; of the highest reading it is told how much is there without a drug.
  fileprivate init(_ endpoint: ModelEndpoint, in model: KetamineModel<Double>) {
    self.init(endpoint)
    guard endpoint.kind == .systolicReading else { return }
    let alone = NumberText.short(model.highestSystolicReading(peak: 0), significant: 2)
    definition += "; \(alone) of it is there without any drug"
  }

  package init(_ endpoint: ModelEndpoint) {
    if endpoint.kind.isOutcome {
      self.init(
        endpoint.name, definition: endpoint.definition, time: endpoint.time,
        reached: endpoint.value == 1)
    } else {
      self.init(
        endpoint.name, definition: endpoint.definition, time: endpoint.time, value: endpoint.value,
        unit: endpoint.kind.unit)
    }
  }
}
