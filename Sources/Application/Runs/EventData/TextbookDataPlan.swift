// SPDX-License-Identifier: Apache-2.0

import Encodings
import KetamineModel
import Quantities
import TextbookModels

/// A data file under one of the textbook models.
package struct TextbookDataPlan {
  private let file: EventRecords
  private let study: TextbookStudy
  private let settings: [(name: String, value: Double)]
  private let grid: RecordGrid
  private let choice: ObservableChoice

  init(
    _ file: EventRecords, model name: String, _ fields: EventDataFields
  ) throws(RunError) {
    guard let model = TextbookModel(named: name) else {
      throw RunError(
        .request, at: .field("model"), unknown: name, among: TextbookModel.all.map { $0.name })
    }
    try TextbookDataPlan.refuseKetamine(fields)
    self.file = file
    settings = try TextbookDataPlan.settings(fields.changes.sets, of: model)
    study = try TextbookDataPlan.study(file, model, settings, fields)
    grid = try RecordGrid(fields.course, allowsBareNumbers: true)
    choice = try ObservableChoice(
      fields.course.patterns,
      of: model.compartments.map { "amount." + $0.name } + ["concentration"])
  }

  private static func study(
    _ file: EventRecords, _ model: TextbookModel, _ settings: [(name: String, value: Double)],
    _ fields: EventDataFields
  ) throws(RunError) -> TextbookStudy {
    let (direction, solver) = (try fields.direction(), try fields.solver.request().solver)
    do {
      return try TextbookStudy(
        file, model, settings: settings, direction: direction, solver: solver)
    } catch {
      throw RunError(error)
    }
  }

  /// What only the ketamine model has.
  private static func refuseKetamine(_ fields: EventDataFields) throws(RunError) {
    let others: [(Wording, Bool)] = [
      ("the patient's options", fields.patient.isGiven),
      ("\(field: "switch")", !fields.changes.switches.isEmpty),
      ("\(field: "block")", !fields.changes.blocks.isEmpty),
      ("\(field: "residual")", fields.hasResidual),
    ]
    if let other = others.first(where: { $0.1 }) {
      throw RunError(
        .request,
        """
        found \(field: "model") and \(other.0), which only the ketamine model knows; leave one out
        """)
    }
  }

  private static func settings(
    _ texts: [String], of model: TextbookModel
  ) throws(RunError) -> [(name: String, value: Double)] {
    var settings: [(name: String, value: Double)] = []
    let known = model.parameterNames
    for text in texts {
      let field = FieldText("set", text)
      let (name, value) = try field.assignment(as: "CL=1.1")
      guard let parameter = known.first(where: { $0 == name.uppercased() }) else {
        throw RunError(
          .value, at: field.place, unknown: name, among: known,
          "\(model.name) has no parameter \(name.quoted); ")
      }
      guard !settings.contains(where: { $0.name == parameter }) else {
        throw field.failure(.request, "\(parameter) stands twice; give it once")
      }
      let number = FieldText(at: .entry(field: "set", parameter), value)
      settings.append((parameter, try number.number()))
    }
    return settings
  }
}

extension TextbookDataPlan {
  func record() throws(RunError) -> DataRecord {
    var warnings = file.notes + file.warning(ignoring: study.ignoredColumns)
    var subjects: [DataRecord.Subject] = []
    for subject in file.subjects {
      let course = try course(of: subject)
      warnings += course.notes
      subjects.append(recorded(course))
    }
    let sets = settings.map { SimulationRecord.Setting($0.name, $0.value.shortest) }
    return DataRecord(
      model: SimulationRecord.Model(
        name: study.model.name, version: ModelVersion.number,
        parameterHash: SHA256.hexadecimal(of: sets.map { "\($0.name)=\($0.value)\n" }.joined()),
        sets: sets),
      counts: .init(file), timeUnit: "h", columns: file.carriedColumns, subjects: subjects,
      warnings: warnings)
  }

  private func course(of subject: EventRecords.Subject) throws(RunError) -> TextbookStudy.Course {
    let times = try grid.times(of: subject, in: file)
    do { return try study.course(of: subject, at: times) } catch { throw RunError(error) }
  }

  private func recorded(_ course: TextbookStudy.Course) -> DataRecord.Subject {
    DataRecord.Subject(
      id: course.subject.id, counts: .init(course.subject), times: course.times,
      observables: observables(course),
      rows: file.rows(
        of: course.subject, at: course.times, records: course.records,
        predictions: course.predictions))
  }

  private func observables(_ course: TextbookStudy.Course) -> [SimulationRecord.Observable] {
    let amounts = study.model.compartments.enumerated().map { place, compartment in
      SimulationRecord.Observable(
        "amount." + compartment.name, unit: "{amount}", meaning: "Amount in this compartment",
        values: course.amounts.map { $0[place] })
    }
    let concentration = SimulationRecord.Observable(
      "concentration", unit: "{amount}/{volume}", meaning: "Central amount over its volume",
      values: course.concentrations)
    return (amounts + [concentration]).filter { choice.contains($0.name) }
  }
}
