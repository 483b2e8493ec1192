// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import Files
import KetamineModel
import Parallel
import Reports
import Runs

/// Follows one treatment of one patient.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Follow one treatment of one patient, or compare several.",
    discussion: HelpText.of(PackageResources.simulate_txt))

  @OptionGroup(title: "Treatment") var treatment: TreatmentOptions
  @OptionGroup(title: "Comparison") var comparison: ComparisonOptions
  @OptionGroup(title: "Scan") var scanning: ScanOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Course") var course: CourseOptions
  @OptionGroup(title: "How likely") var likely: LikelyOptions
  @OptionGroup(title: "Patient") var patient: PatientOptions
  @OptionGroup(title: "Cohort") var cohort: CohortOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Solver") var solver: SolverOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Flag(
    name: .customLong("nca"),
    help: """
      A noncompartmental analysis of the plasma.* concentrations as well, sampled at the times of \
      the output; with csv in place of the course. See kairos nca.
      """)
  var isAnalyzed = false

  @OptionGroup(title: "Noncompartmental analysis (with --nca)")
  var analysis: NoncompartmentalOptions

  func run() throws {
    try refuseDatabase()
    if let path = data.file { return try follow(recordsIn: path) }
    try data.refuseWithoutFile()
    let format = try output.formatChoice()
    try output.check()
    if scanning.scan != nil { return try scan(as: format) }
    if try comparison.isWanted() { return try compare(as: format) }
    var people = try likely.fields.request(
      format.form, isReported: output.report != nil, course.fields.request(),
      on: .onThreads(cohort.threadCount()))
    if let request = try cohort.request(isAmongOthers: people.people > 0) {
      return try follow(request, as: format)
    }
    let plan = try TreatmentPlan(treatment, patient, model)
    let files = try output.open()
    let progress = try progress(of: &people, arms: 1)
    let run = try SimulationRun(
      plan, course.fields.request(), solver.fields.request(), seed: cohort.seedNumber(),
      page: page(progress), likely: people, bySession: format == .table || output.report != nil,
      memory: Memory.available)
    progress.clear()
    try output.heed(run.record.warnings)
    let chosen = run.course.isChosen ? run.course.observables.map { $0.name } : nil
    let bytes = try run.record.bytes(as: format, with: analyzed(run), columns: chosen)
    try files.write(bytes) { try HTMLReport(run.reported ?? run.record).html() }
  }

  /// A database holds one cohort.
  private func refuseDatabase() throws {
    guard output.isDatabase else { return }
    let isCohort = cohort.cohort != nil || cohort.patientsFile != nil
    guard isCohort, data.file == nil, scanning.scan == nil, try !comparison.isWanted() else {
      throw Failure(
        .usage,
        "--output FILE.sqlite holds one cohort; it needs --cohort or --patients, and neither "
          + "--compare nor --scan; or give another ending")
    }
  }

  /// Several treatments side by side.
  private func compare(as format: OutputOptions.Format) throws {
    guard !isAnalyzed, !analysis.fields.isGiven else {
      throw Failure(.usage, "found --compare and --nca; give one of the two")
    }
    var people = try peopleBesideArms(as: format)
    let isAmongOthers = output.report != nil || people.people > 0
    if let cohort = try cohort.request(isAmongOthers: isAmongOthers) {
      return try compare(in: cohort, as: format)
    }
    let request = try comparisonRequest()
    let files = try output.open()
    let progress = try progress(of: &people, arms: request.others.count + 1)
    let run = try ComparisonRun(
      ComparisonPlans(request), course.fields.request(), seed: cohort.seedNumber(),
      page: page(progress, of: ChartSpecification.compared), likely: people)
    progress.clear()
    try output.heed(run.record.warnings)
    let bytes = try run.record.bytes(as: format)
    try files.write(bytes) { try ComparisonReport(run.reported ?? run.record).html() }
  }

  /// The people who say how likely outcomes are in each arm, where somebody asks for them.
  private func peopleBesideArms(as format: OutputOptions.Format) throws -> LikelyRequest {
    let request = try likely.fields.request(
      format.form, isReported: false, course.fields.request(),
      on: .onThreads(cohort.threadCount()))
    return request.isAsked ? request : .nobody
  }

  /// The same virtual people in each arm.
  private func compare(in request: CohortRequest, as format: OutputOptions.Format) throws {
    try cohort.checkComparison(request, output, likely)
    let arms = try comparisonRequest()
    let files = try output.open()
    let plans = try CohortComparisonPlans(
      arms, course.fields.request(), seed: request.seed, people: request.people,
      isUnknownDrawn: request.isUnknownDrawn)
    let drawn = output.report.map { _ in
      ChartSpecification.observables(of: ChartSpecification.compared)
    }
    let record = try CohortComparison(plans, request, drawing: drawn)
      .record(on: cohort.threadCount())
    try output.heed(record.warnings)
    try files.write(record.bytes(as: format)) { try CohortComparisonReport(record).html() }
  }

  private func comparisonRequest() throws(RunError) -> ComparisonRequest {
    let first = ArmFields(treatment.fields, patient.fields, model.fields, solver.fields)
    return ComparisonRequest(
      try first.request(at: .request, .onDisk),
      with: try comparison.fields.arms(besides: first, .onDisk),
      isAtEqualExposure: comparison.isAtEqualExposure)
  }

  /// What the page of one patient shows; nil where none is wanted.
  private func page(
    _ progress: Progress, of charts: [ChartSpecification] = ChartSpecification.standard
  ) throws -> PageRequest? {
    guard let people = try output.bandCount() else { return nil }
    return PageRequest(
      peopleAlike: people, banded: ChartSpecification.observables(of: charts),
      concurrency: .onThreads(try cohort.threadCount()),
      watch: { progress.showNext($0) })
  }

  /// How far the people of all arms are: those who say how likely outcomes are, and those of bands.
  private func progress(of people: inout LikelyRequest, arms: Int) throws -> Progress {
    let total = arms * (people.people + (try output.bandCount() ?? 0))
    let progress = Progress(of: total, "people", after: .seconds(2))
    people.watch = { progress.showNext($0) }
    return progress
  }

  /// Many patients in place of one.
  private func follow(_ request: CohortRequest, as format: OutputOptions.Format) throws {
    try cohort.check(request, output, isAnalyzed: isAnalyzed || analysis.fields.isGiven)
    guard likely.likely == nil else {
      throw Failure(
        .usage, "found --likely and a cohort, whose endpoints are such shares; give one of the two")
    }
    let treatment = try treatment.fields.request(.onDisk)
    let patient = try patient.patient()
    let plan = try CohortPlan(
      treatment, patient, model.fields.request(for: patient), course.fields.request(),
      solver.fields.request(), seed: request.seed, people: request.people,
      isUnknownDrawn: request.isUnknownDrawn,
      hasExposures: cohort.individuals != nil || output.isDatabase)
    try CohortOutput(CohortRun(plan, request), cohort, output, as: format).write()
  }

  /// The subjects of a data file.
  private func follow(recordsIn path: String) throws {
    try output.check()
    let records = try DataRun.records(in: path, for: self)
    let files = try output.open()
    let run = try DataRun(self, records)
    for note in run.record.notes { StandardError.say("note", note) }
    try output.heed(run.warnings)
    try files.write(run.bytes()) { try DataReport(run.record).page().html() }
  }

  /// The analysis, if there is to be one.
  private func analyzed(_ run: SimulationRun) throws -> NoncompartmentalRecord? {
    guard isAnalyzed else {
      guard !analysis.fields.isGiven else {
        throw Failure(
          .usage,
          "--rule, --lloq, --half-life-from, --half-life-to, --area and --without-half-life need "
            + "--nca")
      }
      return nil
    }
    let record = try SimulatedCurves(run, analysis.fields).record()
    try output.heed(record.warnings)
    return record
  }
}
