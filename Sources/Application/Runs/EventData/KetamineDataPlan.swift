// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import KetamineModel
import Noncompartmental
import Pharmacokinetics
import Quantities
import Scalars
import Statistics
import TextbookModels

/// A data file under the ketamine model: h, mg, kg, a.
package struct KetamineDataPlan {
  let file: EventRecords
  let settings: ModelSettings
  /// What is said of every subject.
  let patient: Patient
  let direction: CovariateDirection
  let solver: Solver
  /// Columns that name a parameter or a covariate.
  let columns: KetamineColumns
  private let grid: RecordGrid
  let observables: [Observable]
  private let hasResidual: Bool
  /// The key of residual and raters' errors.
  let seed: UInt64
  /// The Jacobian of the published model, if there is one.
  let traced: TracedPreset?
  let isChosen: Bool
  private let analysis: CurveAnalysis?
  private let isReported: Bool
  /// What the words and numbers of SEX stand for.
  let sexes: SexCode

  init(
    _ file: EventRecords, _ fields: EventDataFields, _ files: RequestFiles
  ) throws(RunError) {
    self.file = file
    columns = try KetamineColumns(file)
    sexes = try SexCode(fields.sexCode)
    isChosen = fields.course.patterns != nil
    try columns.refuse(beside: fields.patient, and: fields.changes.sets)
    patient = try fields.patient.patient(files)
    let request = try fields.changes.request(for: patient)
    settings = try ModelSettings(
      request.overrides, preset: request.preset, setting: request.setting)
    let covariates = patient.covariates
    traced = settings.published.map {
      TracedPreset($0.disposition(of: covariates, .typical))
    }
    try settings.check(patient)
    direction = try fields.direction()
    solver = try fields.solver.request().solver
    grid = try RecordGrid(fields.course, allowsBareNumbers: false)
    observables = try CourseRequest(observables: fields.course.patterns).selection(
      given: request.preset)
    hasResidual = fields.hasResidual
    isReported = fields.isReported
    analysis = try fields.analysis.map { analysis throws(RunError) in
      try analysis.plan(time: .hour, concentration: .nanogramPerMillilitre)
    }
    seed = try fields.seedNumber()
  }

  func record() throws(RunError) -> DataRecord {
    try grid.check(file, numbersPerTime: Layout.stateCount + observables.count)
    if analysis != nil, analyzedObservables.isEmpty {
      throw RunError(
        .request,
        "\(field: "nca") analyses concentrations; choose one or more plasma.* with "
          + "\(field: "observables")")
    }
    var warnings: [String] = []
    var curves: [AnalyzedCurve] = []
    var modes: [AdministrationMode] = []
    let (subjects, refused) = try file.followed { index, subject throws(RunError) in
      let times = try grid.times(of: subject)
      let course = try KetamineSubject(self, subject, index, observables).followed(at: times?.model)
      warnings += course.warnings
      if let analysis {
        let found = exposures(of: subject, course, analysis)
        curves += found.curves
        modes += course.firstDose.map { [$0.mode] } ?? []
        warnings += found.notes
      }
      return try recorded(course, subject, index, at: times?.file)
    }
    return DataRecord(
      model: SimulationRecord.Model(settings), counts: .init(file), timeUnit: "h",
      columns: file.carriedColumns, isChosen: isChosen, subjects: subjects, refused: refused,
      notes: file.remarks + assumptions,
      warnings: file.notes + file.warning(ignoring: columns.ignored) + file.placeboWarning
        + compartmentWarning + (settings.published?.warnings(for: patient) ?? []) + ungiven
        + warnings,
      unavailable: settings.published?.preset.unavailable.map { $0.name } ?? [],
      analysis: try analysis.map { analysis throws(RunError) in
        try analyzed(curves, after: modes, by: analysis)
      })
  }

  /// - Parameter modes: how each subject was given the first dose.
  private func analyzed(
    _ curves: [AnalyzedCurve], after modes: [AdministrationMode], by analysis: CurveAnalysis
  ) throws(RunError) -> NoncompartmentalRecord {
    let mode = modes.first { !$0.isIntravenous } ?? modes.first ?? .extravascular
    let areAlike = modes.allSatisfy { $0 == mode }
    return NoncompartmentalRecord(
      curves: curves,
      units: try NoncompartmentalUnits(
        time: .hour, concentration: .nanogramPerMillilitre, dose: .milligram),
      mode: mode, rule: analysis.rule,
      notes: ["analysed is the first dose of each subject, up to the next"]
        + (areAlike ? [] : ["subjects were given it in different ways"]))
  }

  /// - Parameter times: of a grid, on the file's clock; nil for those of the records.
  private func recorded(
    _ course: KetamineSubject.Course, _ subject: EventRecords.Subject, _ index: Int,
    at times: [Double]?
  ) throws(RunError) -> DataRecord.Subject {
    let simulated = hasResidual ? try measurements(of: subject, index, course) : [:]
    return DataRecord.Subject(
      id: subject.id, counts: .init(subject),
      times: times ?? course.records.map { $0.map { subject.records[$0].clock } ?? 0 },
      observables: zip(observables, course.values).map { $0.recorded($1) },
      rows: file.rows(
        of: subject, at: course.times, records: course.records, predictions: course.predictions,
        quantities: course.observed.map { observable in
          observable.map { DataRecord.Quantity(name: $0.name, unit: $0.unit) }
        },
        simulated: simulated),
      curves: isReported && index < DataRecord.Curve.mostSubjects
        ? try curves(of: subject, index, Set(course.observed.compactMap { $0 })) : [])
  }

  /// What is measured in a subject, between the records.
  private func curves(
    of subject: EventRecords.Subject, _ index: Int, _ measured: Set<Observable>
  ) throws(RunError) -> [DataRecord.Curve] {
    let shown = Observable.all.filter { measured.contains($0) }
    let stretches = RecordGrid.fine(subject)
    let course = try KetamineSubject(self, subject, index, shown)
      .followed(at: stretches.flatMap { $0.model })
    var curves: [DataRecord.Curve] = []
    var start = 0
    for times in stretches {
      for (observable, values) in zip(shown, course.values) {
        curves.append(
          DataRecord.Curve(
            DataRecord.Quantity(name: observable.name, unit: observable.unit), times: times.file,
            values: Array(values[start..<start + times.file.count])))
      }
      start += times.file.count
    }
    return curves
  }

  /// What a laboratory would find at each observation: the model's value and its residual error.
  private func measurements(
    of subject: EventRecords.Subject, _ index: Int, _ course: KetamineSubject.Course
  ) throws(RunError) -> [Int: Double] {
    var found: [Int: Double] = [:]
    for (look, place) in course.records.enumerated() {
      guard let place, subject.records[place].kind == .observation,
        !subject.records[place].isMissing
      else { continue }
      guard let observed = course.observed[look], let value = course.predictions[look] else {
        continue
      }
      guard let error = observed.residualError else {
        throw RunError(
          file.error(
            subject.records[place], "DVID", .noResidualError(of: observed.name)))
      }
      let stream = RandomStream(
        seed: seed, patient: index, purpose: .residual, name: error.passport.name)
      found[look] =
        value * Double.exp(error.passport.value * stream.normal(at: place))
    }
    return found
  }
}

extension KetamineDataPlan {
  /// Whether the model gives an observable.
  func gives(_ observable: Observable) -> Bool {
    settings.published?.preset.facts.gives(observable) ?? true
  }

  /// Where blood is taken that nothing tells more of.
  var sampling: SamplingSite { settings.published?.preset.facts.sampling ?? .venous }

  /// The one warning about measurements of what a published model does not give.
  private var ungiven: [String] {
    guard let preset = settings.published?.preset else { return [] }
    let words = Set(
      file.subjects.flatMap { $0.records }.filter { $0.kind == .observation }
        .compactMap { $0.quantity?.lowercased() })
    let missing = preset.unavailable.filter { words.contains($0.name) }.map { $0.name }
    guard !missing.isEmpty else { return [] }
    return [
      "\(file.name): \(preset.name) does not give \(missing.joined(separator: ", ")); such "
        + "observations have no prediction"
    ]
  }

  /// CMT numbers the compartments of another model.
  private var compartmentWarning: [String] {
    let isGiven = file.subjects.contains { $0.records.contains { $0.compartment != nil } }
    guard isGiven else { return [] }
    return [
      "\(file.name): CMT is ignored: under the ketamine model ROUTE says where doses go, and DVID "
        + "what is measured"
    ]
  }

  /// What is taken of people whom neither the file nor the request describes.
  private var assumptions: [String] {
    let given = Set(columns.covariates.keys)
    let assumed = patient.facts.filter { $0.isDefault && !given.contains($0.field) }
      .filter { Patient.Field.ofFiles.contains($0.field) }
    var notes: [String] = []
    if !assumed.isEmpty {
      notes.append("\(file.name): taken for everybody, as nothing gives it: " + Self.list(assumed))
    }
    for fact in patient.facts where fact.isDefault {
      guard let column = columns.covariates[fact.field] else { continue }
      let without = file.subjects.filter { $0.cells(at: column.place) == nil }.map { $0.id }
      guard !without.isEmpty else { continue }
      notes.append(
        "\(file.name): no \(column.name) for subject \(without.joined(separator: ", ")); taken: "
          + Self.list([fact]))
    }
    return notes
  }

  private static func list(_ facts: [Patient.Fact]) -> String {
    facts.map { fact in
      let unit = fact.unit == "1" || fact.unit.isEmpty ? "" : " " + fact.unit
      return "\(fact.field.rawValue) \(fact.value)\(unit)"
    }.joined(separator: ", ")
  }
}

extension Patient.Field {
  /// Those that a file of records may give.
  fileprivate static let ofFiles: [Patient.Field] = [.weight, .age, .sex, .baselineMADRS]
}

extension Observable {
  /// How far a measurement of it lies from the truth; nil where that is not known.
  fileprivate var residualError: ResidualErrorParameter? {
    guard case .plasma(let molecule, _, _) = self else { return nil }
    return ResidualErrorParameter(of: molecule)
  }
}
