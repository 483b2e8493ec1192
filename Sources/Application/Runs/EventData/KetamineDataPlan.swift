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

  init(
    _ file: EventRecords, _ fields: EventDataFields, _ files: RequestFiles
  ) throws(RunError) {
    self.file = file
    columns = KetamineColumns(file)
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
    var warnings = file.notes + file.warning(ignoring: columns.ignored)
    var subjects: [DataRecord.Subject] = []
    for (index, subject) in file.subjects.enumerated() {
      let course = try KetamineSubject(self, subject, observables)
        .followed(at: try grid.times(of: subject, in: file))
      warnings += course.warnings
      subjects.append(try recorded(course, subject, index))
    }
    return DataRecord(
      model: SimulationRecord.Model(settings), counts: .init(file), timeUnit: "h",
      columns: file.carriedColumns, subjects: subjects, warnings: warnings)
  }

  private func recorded(
    _ course: KetamineSubject.Course, _ subject: EventRecords.Subject, _ index: Int
  ) throws(RunError) -> DataRecord.Subject {
    let simulated = hasResidual ? try measurements(of: subject, index, course) : [:]
    return DataRecord.Subject(
      id: subject.id, counts: .init(subject), times: course.times,
      observables: zip(observables, course.values).map { $0.recorded($1) },
      rows: file.rows(
        of: subject, at: course.times, records: course.records, predictions: course.predictions,
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

extension Observable {
  /// How far a measurement of it lies from the truth; nil where that is not known.
  fileprivate var residualError: ResidualErrorParameter? {
    guard case .plasma(let molecule, _, _) = self else { return nil }
    return ResidualErrorParameter(of: molecule)
  }
}
