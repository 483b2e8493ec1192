// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import NONMEMFormat
import Pharmacokinetics
import Quantities
import Scalars

/// Who a subject of a data file is, from record to record: covariates and parameters may change.
struct KetaminePersons {
  /// One for each run of records that say the same.
  private(set) var models: [KetamineModel<Double>] = []
  private(set) var parameters: [Parameters<Double>] = []
  /// Body weight (kg) of each.
  private(set) var weights: [Double] = []
  /// Which of them each record speaks of.
  private(set) var ofRecord: [Int] = []

  init(_ run: KetamineDataRun, _ subject: EventFile.Subject) throws(Failure) {
    let covariates = run.columns.covariates.compactMapValues { subject.cells(at: $0.place) }
    let values = run.columns.parameters.compactMapValues { subject.cells(at: $0.place) }
    var last: [String] = []
    for index in subject.records.indices {
      let cells =
        Patient.Field.allCases.map { covariates[$0]?[index] ?? "" }
        + values.keys.sorted().map { values[$0]?[index] ?? "" }
      if models.isEmpty || cells != last {
        let place = Place(run: run, record: subject.records[index])
        let patient = try place.patient(covariates.mapValues { $0[index] })
        try add(patient, place.typical(values.mapValues { $0[index] }), run)
      }
      last = cells
      ofRecord.append(models.count - 1)
    }
  }

  private mutating func add(
    _ patient: Patient, _ typical: Parameters<Double>, _ run: KetamineDataRun
  ) throws(Failure) {
    let individual = typical.individual(patient.covariates, under: run.settings.hypotheses)
    parameters.append(individual)
    weights.append(patient.weight)
    models.append(
      KetamineModel(
        individual, under: run.settings.hypotheses, baselineMADRS: patient.baselineMADRS))
  }
}

/// A record whose cells say who the subject is.
private struct Place {
  let run: KetamineDataRun
  let record: EventRecord

  /// The patient of the options, with what the record's cells say in its place.
  func patient(_ cells: [Patient.Field: String]) throws(Failure) -> Patient {
    let sex = try cells[.sex].map { cell throws(Failure) in try self.sex(cell) }
    let weight = try cells[.weight].map { cell throws(Failure) in
      try quantity(cell, .weight, .kilogram)
    }
    let age = try cells[.age].map { cell throws(Failure) in
      try quantity(cell, .age, .year)
    }
    let height = try cells[.height].map { cell throws(Failure) in
      try quantity(cell, .height, .centimetre)
    }
    do {
      return try run.patient.revised(weight: weight, height: height, age: age, sex: sex)
    } catch {
      throw failure(error.field, error.problem)
    }
  }

  private func quantity(
    _ cell: String, _ field: Patient.Field, _ unit: Unit
  ) throws(Failure) -> Quantity {
    guard let value = Double(cell), value.isFinite else {
      throw failure(field, "found \(cell.quoted), expected a number in \(unit.symbol)")
    }
    return Quantity(value, unit)
  }

  private func sex(_ cell: String) throws(Failure) -> Sex {
    switch cell.lowercased() {
    case "female": return .female
    case "male": return .male
    default: throw failure(.sex, "found \(cell.quoted), allowed: female, male")
    }
  }

  /// The typical parameters of the options, with the record's own in their place.
  func typical(_ cells: [Int: String]) throws(Failure) -> Parameters<Double> {
    var parameters = run.settings.parameters
    for (index, cell) in cells.sorted(by: { $0.key < $1.key }) {
      let passport = Layout.passports[index]
      guard let value = Double(cell), passport.range.contains(value) else {
        throw Failure(
          run.file.error(
            record, passport.name, "found \(cell.quoted), allowed: \(passport.rangeText)"))
      }
      parameters.values[index] = value
    }
    return parameters
  }

  private func failure(_ field: Patient.Field?, _ problem: String) -> Failure {
    let column = field.flatMap { run.columns.covariates[$0]?.name } ?? field?.rawValue ?? "ID"
    return Failure(run.file.error(record, column, problem))
  }
}
