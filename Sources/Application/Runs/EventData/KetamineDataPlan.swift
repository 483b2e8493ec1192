// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import KetamineModel
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
  private let observables: [Observable]
  private let hasResidual: Bool
  private let seed: UInt64
  private let isChosen: Bool
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
    settings = try ModelSettings(fields.changes.overrides(after: patient.overrides))
    try settings.check(patient)
    direction = try fields.direction()
    solver = try fields.solver.request().solver
    grid = try RecordGrid(fields.course, allowsBareNumbers: false)
    observables = try CourseRequest(observables: fields.course.patterns).selection()
    hasResidual = fields.hasResidual
    seed = try fields.seedNumber()
  }

  func record() throws(RunError) -> DataRecord {
    try grid.check(file, numbersPerTime: Layout.stateCount + observables.count)
    var warnings: [String] = []
    let (subjects, refused) = try file.followed { index, subject throws(RunError) in
      let times = try grid.times(of: subject)
      let course = try KetamineSubject(self, subject, observables).followed(at: times?.model)
      warnings += course.warnings
      return try recorded(course, subject, index, at: times?.file)
    }
    return DataRecord(
      model: SimulationRecord.Model(settings), counts: .init(file), timeUnit: "h",
      columns: file.carriedColumns, isChosen: isChosen, subjects: subjects, refused: refused,
      notes: file.remarks + assumptions,
      warnings: file.notes + file.warning(ignoring: columns.ignored) + file.placeboWarning
        + compartmentWarning + warnings)
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
        quantities: course.observed.map { DataRecord.Quantity(name: $0.name, unit: $0.unit) },
        simulated: simulated))
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
      let observed = course.observed[look]
      guard let error = observed.residualError else {
        throw RunError(
          file.error(
            subject.records[place], "DVID", .noResidualError(of: observed.name)))
      }
      let stream = RandomStream(
        seed: seed, patient: index, purpose: .residual, name: error.passport.name)
      found[look] =
        course.predictions[look] * Double.exp(error.passport.value * stream.normal(at: place))
    }
    return found
  }
}

extension KetamineDataPlan {
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
