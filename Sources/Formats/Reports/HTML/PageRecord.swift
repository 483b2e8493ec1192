// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Runs

/// What a page shows: one patient, or the means of a cohort, with what the numbers rest on.
package struct PageRecord: Sendable {
  let model: SimulationRecord.Model
  let patient: [SimulationRecord.PatientField]
  private(set) var treatment: SimulationRecord.Treatment
  let doses: [SimulationRecord.Dose]
  /// What was decided on the way.
  var ledger: [SimulationRecord.Decision] = []
  /// The start of each session, in hours.
  let sessionStarts: [Double]
  let solver: SimulationRecord.Solver
  let course: SimulationRecord.Series
  /// The first session, time in minutes; nil where the course is the only series.
  let session: SimulationRecord.Series?
  let band: SimulationRecord.Band?
  let likely: SimulationRecord.Likely?
  /// Who the patients of a cohort are, and what became of them.
  let cohort: CohortPage?
  /// What is drawn besides.
  let page: PageCurves
  let endpoints: [SimulationRecord.Endpoint]
  let unavailable: [String]
  private(set) var warnings: [String]
  private(set) var basis: RunBasis

  /// Whether the lines are means of many patients.
  var isCohort: Bool { band?.people == .cohort }

  /// The MADRS total before treatment; nil where the record does not tell it.
  var baselineMADRS: Double? {
    patient.first { ["baseline.madrs", "baseline-madrs"].contains($0.key) }?.value.number
  }

  /// One patient.
  package init(_ record: SimulationRecord) {
    model = record.model
    patient = record.patient
    treatment = record.treatment
    doses = record.doses
    sessionStarts = record.sessionStarts
    solver = record.solver
    course = record.course
    session = record.session
    band = record.band
    page = record.page ?? PageCurves()
    likely = record.likely
    cohort = nil
    endpoints = record.endpoints
    unavailable = record.unavailable
    warnings = record.warnings
    basis = record.basis
    ledger = record.ledger ?? []
  }

  /// A cohort: the mean of every curve, and the band that holds the middle 90 %.
  ///
  /// - Parameters:
  ///   - cohort: what is drawn beside the course; nil for the course alone.
  ///   - sessionStarts: in hours.
  ///   - basis: what the numbers rest on.
  package init(
    _ record: CohortRecord, _ cohort: CohortPage? = nil, sessionStarts: [Double],
    restingOn basis: RunBasis
  ) throws(RunError) {
    model = record.plan.model
    patient = record.plan.patient
    treatment = record.plan.treatment
    doses = record.plan.doses
    self.sessionStarts = sessionStarts
    solver = record.solver
    course = try SimulationRecord.Series(
      times: record.plan.times, observables: record.observables.map { $0.meanCourse })
    session = cohort?.session
    page = cohort?.curves ?? PageCurves()
    likely = nil
    self.cohort = cohort
    band = SimulationRecord.Band(
      people: .cohort, count: record.count, seed: record.plan.seed,
      course: Dictionary(
        uniqueKeysWithValues: record.observables.map { ($0.name, .init($0.low, $0.high)) }),
      session: cohort?.sessionBand ?? [:], day: cohort?.dayBand ?? [:])
    endpoints = record.endpoints.map { SimulationRecord.Endpoint($0) }
    unavailable = record.plan.unavailable
    warnings = record.warnings
    self.basis = basis
  }

  /// Several treatments of one patient: the first, with the parameters, references and warnings of
  /// all.
  init(_ comparison: ComparisonRecord) {
    let records = comparison.entries.map { $0.record }
    let first = records[0]
    model = first.model
    patient = first.patient
    treatment = .init(name: comparison.title, words: comparison.exposureText)
    doses = []
    sessionStarts = []
    solver = first.solver
    course = first.course
    session = nil
    page = PageCurves()
    likely = nil
    cohort = nil
    band = nil
    endpoints = []
    unavailable = first.unavailable
    warnings = comparison.warnings
    var names: Set<String> = []
    basis = RunBasis(
      parameters: records.flatMap { $0.parameters }.filter { names.insert($0.name).inserted },
      references: records.flatMap { $0.references }.eachOnce, notes: first.notes,
      limits: first.limits)
  }
}

extension PageRecord {
  /// Several arms of the same people: the first, with the parameters, references and warnings of all.
  ///
  /// - Parameter pages: one for each arm.
  init(_ comparison: CohortComparisonRecord, _ pages: [PageRecord]) {
    self = pages[0]
    treatment = .init(name: comparison.title, words: "")
    warnings = comparison.warnings
    var names: Set<String> = []
    basis = RunBasis(
      parameters: pages.flatMap { $0.basis.parameters }.filter { names.insert($0.name).inserted },
      references: pages.flatMap { $0.basis.references }.eachOnce, notes: basis.notes,
      limits: basis.limits)
  }
}

extension CohortRecord.Observable {
  fileprivate var meanCourse: SimulationRecord.Observable {
    .init(name, unit: unit, meaning: meaning, values: means)
  }
}

extension SimulationRecord.Endpoint {
  /// A share in percent, or a mean; the rest in words.
  fileprivate init(_ endpoint: CohortRecord.Endpoint) {
    // What the columns of the output are called says nothing here.
    let definition = String(endpoint.definition.prefix { $0 != ";" })
    switch endpoint.value {
    case .proportion(let share, let low, let high):
      self.init(
        endpoint.name,
        definition: definition + "; 95 % interval \((100 * low).oneDecimal) to "
          + "\((100 * high).oneDecimal) %",
        time: endpoint.time, value: 100 * share, unit: "%")
    case .mean(let mean, let deviation):
      self.init(
        endpoint.name, definition: definition + "; mean, SD \(deviation.oneDecimal)",
        time: endpoint.time, value: mean, unit: endpoint.unit)
    }
  }
}

extension Double {
  /// As text with one decimal at most.
  fileprivate var oneDecimal: String { rounded(decimals: 1).shortest }
}
