// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import Encodings
import Files
import KetamineModel
import Pharmacokinetics
import Quantities
import Reports
import Runs
import Synchronization
import Therapy

/// Single patients of a cohort, each printed as one patient is.
///
/// They go through the same code as within the cohort, so that every bit is the same.
struct IndividualRun {
  private let whole: CohortRun
  private var plan: CohortPlan { whole.plan }

  init(_ whole: CohortRun) { self.whole = whole }

  func run() throws {
    let records = try whole.request.only.map { try record(of: $0) }
    for record in records { try whole.output.heed(record.warnings) }
    if let path = whole.output.report { try WholeFile(path).write(HTMLReport(records[0]).html()) }
    try whole.output.file.write(bytes(records))
  }

  private func bytes(_ records: [SimulationRecord]) throws(UnwritableNumber) -> [UInt8] {
    if records.count == 1 { return try records[0].bytes(as: whole.format) }
    switch whole.format {
    case .table: return Array(records.map { $0.table() }.joined(separator: "\n").utf8)
    case .csv: return try Self.csv(records)
    case .json:
      let model = records[0].model.json
      return try JSON.object([
        .init("model", model), .init("subjects", .array(records.map { $0.subject })),
      ]).bytes()
    }
  }

  /// The courses one below the other, `id` first.
  private static func csv(_ records: [SimulationRecord]) throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    csv.field("id")
    csv.field("time [h]")
    for observable in records[0].course.observables {
      csv.field("\(observable.name) [\(observable.unit)]")
    }
    csv.endRow()
    for record in records {
      for (row, time) in record.course.times.enumerated() {
        csv.field(record.id)
        try csv.field(time)
        for observable in record.course.observables { try csv.field(observable.values[row]) }
        csv.endRow()
      }
    }
    return csv.bytes
  }

  /// Follows one patient in a batch of one.
  private func record(of index: Int) throws -> SimulationRecord {
    let found = Mutex<SimulationRecord?>(nil)
    let plan = plan
    let batch = BatchSimulation(plan.batch, patients: index..<index + 1)
    _ = try batch.run(
      into: nil,
      text: { block in
        let record = try SimulationRecord(
          plan, block.results[0], rows: block.rows(ofSlot: 0, plan.batch))
        found.withLock { $0 = record }
        return []
      })
    guard let record = found.withLock({ $0 }) else {
      throw Failure(.defect, "patient \(index + 1) was not followed")
    }
    return record
  }
}

extension SimulationRecord {
  /// The name of a cohort's patient.
  fileprivate var id: String {
    for field in patient where field.key == "id" {
      if case .text(let id) = field.value { return id }
    }
    return ""
  }

  fileprivate var subject: JSON {
    guard case .object(let members) = json else { return json }
    return .object(
      [.init("id", .string(id))]
        + members.filter { !["model", "unavailable", "warnings"].contains($0.key) })
  }

  /// One patient of a cohort.
  fileprivate init(
    _ plan: CohortPlan, _ result: PatientBlock.Result, rows: [[Double]]
  ) throws {
    let cost = result.statistics
    let tolerance = result.treatment.solver.tolerance
    let observables = zip(plan.batch.observables, rows).map { $0.recorded($1) }
    try self.init(
      model: Model(plan.settings),
      patient: [PatientField("id", .text(result.patient.id), isDefault: false)]
        + result.patient.patient.facts.map { PatientField($0) },
      treatment: .init(
        name: plan.planned.name, words: plan.planned.lines.joined(separator: "; ")),
      doses: (result.treatment.regimen?.doses ?? []).map { Dose($0) },
      sessionStarts: result.treatment.regimen?.sessionStarts ?? [],
      solver: Solver(
        name: cost.method, steps: cost.acceptedSteps,
        counts: [.init("rejected", cost.rejectedSteps), .init("derivatives", cost.derivatives)],
        relativeTolerance: tolerance.relative, absoluteTolerance: tolerance.absolute),
      course: Series(times: plan.batch.times, observables: observables),
      endpoints: result.endpoints.map { Endpoint($0) },
      unavailable: plan.settings.published?.preset.unavailable.map { $0.name } ?? [],
      warnings: (result.treatment.regimen?.warnings ?? []).map { $0.description },
      parameters: plan.citations.parameters.map {
        Parameter(Layout.passports[$0], value: result.treatment.parameters.values[$0])
      },
      references: plan.references, notes: LiteratureNotes.all,
      limits: LiteratureNotes.limits(in: plan.settings.setting))
  }
}
