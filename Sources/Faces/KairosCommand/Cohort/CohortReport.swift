// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import KetamineModel
import Quantities
import Reports
import Runs

/// The page of a cohort: the mean of every curve, and the band that holds the middle 90 %.
struct CohortReport {
  private let plan: CohortPlan
  private let record: CohortRecord

  init(_ plan: CohortPlan, _ record: CohortRecord) {
    self.plan = plan
    self.record = record
  }

  func html() throws -> String {
    var page = try SimulationRecord(
      model: record.plan.model, patient: record.plan.patient, treatment: record.plan.treatment,
      doses: record.plan.doses,
      sessionStarts: plan.isControl ? [] : plan.regimen.sessionStarts, solver: record.solver,
      course: course,
      endpoints: record.endpoints.map { .init($0) }, unavailable: record.plan.unavailable,
      warnings: record.warnings,
      parameters: plan.citations.parameters.map {
        .init(Layout.passports[$0], value: plan.settings.parameters.values[$0])
      },
      references: plan.references, notes: LiteratureNotes.all,
      limits: LiteratureNotes.limits(in: plan.settings.setting))
    page.band = SimulationRecord.Band(
      people: .cohort, count: record.count, seed: record.plan.seed,
      course: Dictionary(
        uniqueKeysWithValues: record.observables.map { ($0.name, .init($0.low, $0.high)) }))
    return try HTMLReport(page).html()
  }

  /// The means.
  private var course: SimulationRecord.Series {
    get throws {
      try .init(
        times: record.plan.times,
        observables: record.observables.map {
          .init($0.name, unit: $0.unit, meaning: $0.meaning, values: $0.means)
        })
    }
  }
}

extension SimulationRecord.Endpoint {
  /// A share in percent, or a mean; the rest in words.
  fileprivate init(_ endpoint: CohortRecord.Endpoint) {
    switch endpoint.value {
    case .proportion(let share, let low, let high):
      self.init(
        endpoint.name,
        definition: endpoint.definition + ": \((100 * low).rounded(decimals: 1).shortest) to "
          + "\((100 * high).rounded(decimals: 1).shortest) %",
        time: endpoint.time, value: 100 * share, unit: "%")
    case .mean(let mean, let deviation):
      self.init(
        endpoint.name,
        definition: endpoint.definition + "; mean, SD \(deviation.rounded(decimals: 1).shortest)",
        time: endpoint.time, value: mean,
        unit: endpoint.name.hasPrefix("pressure.") ? Observable.systolicChange.unit : "1")
    }
  }
}
