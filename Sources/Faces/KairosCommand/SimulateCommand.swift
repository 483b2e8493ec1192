// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import Files
import KetamineModel
import Reports
import Runs

/// Follows one treatment of one patient.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Follow one treatment of one patient, or compare several.",
    discussion: """
      Every quantity is a number with its unit (UCUM), with or without a space: 0.5mg/kg, "40 min", \
      2d, 70kg, 45a, 175cm. Times: s min h d wk a. Doses: mg, ug, mg/kg, ug/kg, of the free base.

      Examples:
        kairos simulate --dose 0.5mg/kg --route iv --over 40min \\
          --weight 70kg --until 7d
        kairos simulate --dose 56mg --route nasal --drug esketamine --until 24h \\
          --every 10min --format csv --output course.csv
        kairos simulate --dose 100mg --route film --drug esketamine --hold 10min \\
          --until 24h
        kairos simulate --protocol protocol.yaml --patient patient.yaml --until 42d \\
          --report report.html
        kairos simulate --dose 35mg --route iv --over 40min --until 7d \\
          --switch hydroxynorketamine=active --block mtor \\
          --set "mood.rate=2 1/h" --observables 'score.*,bdnf'
        kairos simulate --dose 35mg --route iv --over 40min --until 7d \\
          --compare route=im --compare route=oral,dose=100mg
        kairos simulate --dose 35mg --route iv --over 40min --until 7d \\
          --compare route=nasal --compare route=oral --equal-exposure
        kairos simulate --protocol protocol.yaml --until 42d --cohort 10000 \\
          --format json --trajectories patients.csv
        kairos simulate --data events.csv --model one-compartment-oral \\
          --set CL=1.1 --set V=20 --set KA=1.5 --format nonmem

      Exit status: 0 done, 64 wrong usage, 65 bad input data, 66 a file that cannot be read, \
      70 a defect of Kairos, 73 an output that cannot be written, 130 interrupted.
      """)

  @OptionGroup(title: "Treatment") var treatment: TreatmentOptions
  @OptionGroup(title: "Comparison") var comparison: ComparisonOptions
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
    if let path = data.file { return try follow(recordsIn: path) }
    try data.refuseWithoutFile()
    let format = try output.formatChoice()
    try output.check()
    if try comparison.isWanted() { return try compare(as: format) }
    let people = try likely.fields.request(
      format.form, isReported: output.report != nil, course.fields.request(),
      on: .onThreads(cohort.threadCount()))
    if let request = try cohort.request(isAmongOthers: people.people > 0) {
      return try follow(request, as: format)
    }
    let plan = try TreatmentPlan(treatment, patient, model)
    let progress = Progress(of: try output.bandCount() ?? 0, after: .seconds(2))
    let run = try SimulationRun(
      plan, course.fields.request(), solver.fields.request(), seed: cohort.seedNumber(),
      page: page(progress), likely: people)
    progress.clear()
    try output.heed(run.record.warnings)
    let bytes = try run.record.bytes(as: format, with: analyzed(run))
    if let path = output.report {
      try WholeFile(path).write(HTMLReport(run.reported ?? run.record).html())
    }
    try output.file.write(bytes)
  }

  /// Several treatments side by side.
  private func compare(as format: OutputOptions.Format) throws {
    guard !isAnalyzed, !analysis.fields.isGiven else {
      throw Failure(.usage, "found --compare and --nca; give one of the two")
    }
    guard try cohort.request(isAmongOthers: output.report != nil) == nil else {
      throw Failure(.usage, "found --compare and a cohort; give one of the two")
    }
    let request = try comparisonRequest()
    let run = try ComparisonRun(
      ComparisonPlans(request), course.fields.request(), request.solver, seed: cohort.seedNumber(),
      isReported: output.report != nil)
    try output.heed(run.record.warnings)
    let bytes = try run.record.bytes(as: format)
    if let path = output.report {
      try WholeFile(path).write(ComparisonReport(run.reported ?? run.record).html())
    }
    try output.file.write(bytes)
  }

  private func comparisonRequest() throws(RunError) -> ComparisonRequest {
    let first = try treatment.fields.request(.onDisk)
    let patient = try patient.patient()
    let model = try model.fields.request(for: patient)
    return ComparisonRequest(
      first, with: try comparison.fields.treatments(besides: treatment.fields, .onDisk),
      isAtEqualExposure: comparison.isAtEqualExposure, patient: patient, model: model,
      solver: try solver.fields.request())
  }

  /// What the page of one patient shows; nil where none is wanted.
  private func page(_ progress: Progress) throws -> PageRequest? {
    guard let people = try output.bandCount() else { return nil }
    let shown = ChartSpecification.standard.flatMap { $0.lines.map { $0.observable } }
    return PageRequest(
      peopleAlike: people, banded: Set(shown), concurrency: .onThreads(try cohort.threadCount()),
      watch: { progress.show($0) })
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
      solver.fields.request(), seed: request.seed, people: request.people)
    try CohortOutput(CohortRun(plan, request), cohort, output, as: format).write()
  }

  /// The subjects of a data file.
  private func follow(recordsIn path: String) throws {
    let run = try DataRun(self, contentsOf: path)
    for note in run.record.notes { StandardError.say("note", note) }
    try output.heed(run.warnings)
    try output.check()
    let bytes = try run.bytes()
    if let path = output.report { try WholeFile(path).write(DataReport(run.record).page().html()) }
    try output.file.write(bytes)
  }

  /// The analysis, if there is to be one.
  private func analyzed(_ run: SimulationRun) throws -> NoncompartmentalRecord? {
    guard isAnalyzed else {
      guard !analysis.fields.isGiven else {
        throw Failure(
          .usage,
          "--rule, --lloq, --half-life-from, --half-life-to and --without-half-life need --nca")
      }
      return nil
    }
    return try SimulatedCurves(run, analysis.fields).record()
  }
}
