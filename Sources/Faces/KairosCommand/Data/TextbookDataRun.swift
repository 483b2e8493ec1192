// SPDX-License-Identifier: Apache-2.0

import Encodings
import KetamineModel
import NONMEMFormat
import Quantities
import Reports
import Runs
import TextbookModels

/// A data file under one of the textbook models.
struct TextbookDataRun {
  private let file: EventRecords
  private let study: TextbookStudy
  private let settings: [(name: String, value: Double)]
  private let grid: DataGrid
  private let names: ObservableChoice

  init(_ file: EventRecords, model name: String, _ command: SimulateCommand) throws {
    guard let model = TextbookModel(named: name) else {
      throw OptionText("--model", name).failure(
        .usage, "found \(name.quoted), " + Names.offer(TextbookModel.all.map { $0.name }, for: name)
      )
    }
    try TextbookDataRun.refuseKetamine(command)
    self.file = file
    settings = try TextbookDataRun.settings(command.model.sets, of: model)
    study = try TextbookStudy(
      file, model, settings: settings, direction: command.data.direction(),
      solver: command.solver.fields.request().solver)
    grid = try DataGrid(command.course, allowsBareNumbers: true)
    names = try ObservableChoice(
      command.course.fields.patterns,
      of: model.compartments.map { "amount." + $0.name } + ["concentration"])
  }

  /// Options that only the ketamine model has.
  private static func refuseKetamine(_ command: SimulateCommand) throws(Failure) {
    let others = [
      ("the patient's options", command.patient.isGiven),
      ("--switch", !command.model.switches.isEmpty), ("--block", !command.model.blocks.isEmpty),
      ("--residual", command.data.residual),
    ]
    if let other = others.first(where: { $0.1 }) {
      throw Failure(
        .usage, "found --model and \(other.0), which only the ketamine model knows; leave one out")
    }
  }

  private static func settings(
    _ texts: [String], of model: TextbookModel
  ) throws(Failure) -> [(name: String, value: Double)] {
    var settings: [(name: String, value: Double)] = []
    for text in texts {
      let option = OptionText("--set", text)
      let (name, value) = try option.assignment(as: "CL=1.1")
      let known = model.parameterNames
      guard let parameter = known.first(where: { $0 == name.uppercased() }) else {
        throw option.failure(
          .badData,
          "\(model.name) has no parameter \(name.quoted); " + Names.offer(known, for: name))
      }
      guard !settings.contains(where: { $0.name == parameter }) else {
        throw option.failure(.usage, "\(parameter) stands twice; give it once")
      }
      settings.append((parameter, try OptionText("--set \(parameter)", value).number()))
    }
    return settings
  }
}

extension TextbookDataRun {
  func record() throws -> DataRecord {
    var warnings = file.notes + file.warning(ignoring: study.ignoredColumns)
    var subjects: [DataRecord.Subject] = []
    for subject in file.subjects {
      let course = try study.course(of: subject, at: try grid.times(of: subject, in: file))
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
    return (amounts + [concentration]).filter { names.contains($0.name) }
  }
}
