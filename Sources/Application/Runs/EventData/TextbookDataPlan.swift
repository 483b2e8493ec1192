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
  private let isChosen: Bool
  private let isReported: Bool

  init(
    _ file: EventRecords, model name: String, _ fields: EventDataFields
  ) throws(RunError) {
    guard let model = TextbookModel(named: name) else {
      throw RunError(
        .request, at: .field("model"), unknown: name, among: TextbookModel.all.map { $0.name })
    }
    try TextbookDataPlan.refuseKetamine(fields)
    guard fields.analysis == nil else {
      throw RunError(
        .request,
        "\(field: "nca") needs units, and a file under a textbook model has its own; write the "
          + "concentrations as csv and analyse its columns id, time and concentration with kairos "
          + "nca, which asks for units")
    }
    self.file = file
    isReported = fields.isReported
    isChosen = fields.course.patterns != nil
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
      ("\(field: "preset")", fields.changes.preset != nil),
      ("\(field: "setting")", fields.changes.setting != nil),
      ("\(field: "sex-code")", fields.sexCode != nil),
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
    let names = observables.count { choice.contains($0.name) }
    try grid.check(file, numbersPerTime: study.model.compartments.count + names)
    var notes: [String] = []
    let (subjects, refused) = try file.followed { index, subject throws(RunError) in
      let times = try grid.times(of: subject)
      let course = try course(of: subject, at: times?.model)
      notes += course.notes
      let isShown = isReported && index < DataRecord.Curve.mostSubjects
      return recorded(
        course, at: times?.file, curves: isShown ? try curves(of: subject, course) : [])
    }
    let sets = settings.map { SimulationRecord.Setting($0.name, $0.value.shortest) }
    return DataRecord(
      model: SimulationRecord.Model(
        name: study.model.name, version: ModelVersion.number,
        parameterHash: SHA256.hexadecimal(of: sets.map { "\($0.name)=\($0.value)\n" }.joined()),
        sets: sets),
      counts: .init(file), timeUnit: "h", columns: file.carriedColumns, isChosen: isChosen,
      subjects: subjects, refused: refused, notes: file.remarks,
      warnings: file.notes + file.warning(ignoring: study.ignoredColumns) + file.placeboWarning
        + [study.blindObservations].compactMap { $0 } + notes)
  }

  private func course(
    of subject: EventRecords.Subject, at times: [Double]?
  ) throws(RunError) -> TextbookStudy.Course {
    do { return try study.course(of: subject, at: times) } catch { throw RunError(error) }
  }

  /// - Parameter times: of a grid, on the file's clock; nil for those of the records.
  private func recorded(
    _ course: TextbookStudy.Course, at times: [Double]?, curves: [DataRecord.Curve]
  ) -> DataRecord.Subject {
    let records = course.subject.records
    return DataRecord.Subject(
      id: course.subject.id, counts: .init(course.subject),
      times: times ?? course.records.map { $0.map { records[$0].clock } ?? 0 },
      observables: values(course),
      rows: file.rows(
        of: course.subject, at: course.times, records: course.records,
        predictions: course.predictions,
        quantities: course.sights.map { quantity(of: $0) }),
      curves: curves)
  }

  /// What is measured in a subject, between the records.
  private func curves(
    of subject: EventRecords.Subject, _ course: TextbookStudy.Course
  ) throws(RunError) -> [DataRecord.Curve] {
    let measured = Set(course.sights.compactMap { quantity(of: $0) })
    var curves: [DataRecord.Curve] = []
    let stretches = RecordGrid.fine(subject)
    let fine = try self.course(of: subject, at: stretches.flatMap { $0.model })
    var start = 0
    for times in stretches {
      let looks = start..<start + times.file.count
      for (place, quantity) in observables.enumerated() where measured.contains(quantity) {
        curves.append(
          DataRecord.Curve(
            quantity, times: times.file,
            values: looks.map { look in
              place < model.compartments.count
                ? fine.amounts[look][place] : fine.concentrations[look]
            }))
      }
      start = looks.upperBound
    }
    return curves
  }

  private var model: TextbookModel { study.model }

  private func quantity(of sight: TextbookStudy.Sight) -> DataRecord.Quantity? {
    switch sight {
    case .concentration: observables.last
    case .amount(let place): observables[place]
    case .nothing: nil
    }
  }

  /// The amounts in the order of the compartments, and the concentration.
  private var observables: [DataRecord.Quantity] {
    study.model.compartments.map {
      DataRecord.Quantity(name: "amount." + $0.name, unit: "{amount}")
    }
      + [DataRecord.Quantity(name: "concentration", unit: "{amount}/{volume}")]
  }

  private func values(_ course: TextbookStudy.Course) -> [SimulationRecord.Observable] {
    observables.enumerated().filter { choice.contains($0.element.name) }.map { place, quantity in
      let isAmount = place < study.model.compartments.count
      return SimulationRecord.Observable(
        quantity.name, unit: quantity.unit,
        meaning: isAmount ? "Amount in this compartment" : "Central amount over its volume",
        values: isAmount ? course.amounts.map { $0[place] } : course.concentrations)
    }
  }
}
