// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars
import Therapy

/// One patient of a cohort by herself, printed as one patient is.
///
/// She goes through the same code as within the cohort, so that every bit is the same.
package struct IndividualRun: Sendable {
  package let record: SimulationRecord

  /// - Parameter index: of the patient, from 0.
  package init(_ plan: CohortPlan, patient index: Int) throws(RunError) {
    let block = PatientBlock(capacity: 1, plan.batch)
    do { try block.simulate(index..<index + 1, plan.batch) } catch { throw RunError(error) }
    record = try SimulationRecord(
      plan, block.results[0], rows: block.rows(ofSlot: 0, plan.batch))
  }
}

extension SimulationRecord {
  /// One patient of a cohort.
  fileprivate init(
    _ plan: CohortPlan, _ result: PatientBlock.Result, rows: [[Double]]
  ) throws(RunError) {
    let regimen = result.treatment.regimen
    try self.init(
      model: Model(plan.settings),
      patient: [PatientField("id", .text(result.patient.id), isDefault: false)]
        + result.patient.patient.facts.map { PatientField($0) },
      treatment: .init(
        name: plan.planned.name, words: plan.planned.lines.joined(separator: "; ")),
      doses: (regimen?.doses ?? []).map { Dose($0) },
      sessionStarts: regimen?.sessionStarts ?? [],
      solver: Solver(result.statistics, result.treatment.solver.tolerance),
      course: Series(
        times: plan.batch.times,
        observables: zip(plan.batch.observables, rows).map { $0.recorded($1) }),
      endpoints: result.endpoints.filter { !plan.unavailable.contains($0.kind.observable) }
        .map { Endpoint($0) },
      unavailable: plan.unavailable.map { $0.name },
      warnings: plan.warnings + (regimen?.warnings ?? []).map { $0.description },
      parameters: plan.citations.parameters.map {
        Parameter(Layout.passports[$0], value: result.treatment.parameters.values[$0])
      },
      references: plan.references, notes: LiteratureNotes.all,
      limits: LiteratureNotes.limits(in: plan.settings.setting, of: .drawnPatient))
    if plan.planned.phased != nil { ledger = result.ledger.map { Decision($0) } }
  }
}
