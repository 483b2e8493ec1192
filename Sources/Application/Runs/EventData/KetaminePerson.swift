// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import TextbookModels

/// Who a subject of a data file is at a record: covariates and parameters may change.
struct KetaminePerson {
  let patient: Patient
  let law: KetamineLaw
  let parameters: Parameters<Double>

  private init(_ patient: Patient, _ typical: Parameters<Double>, _ run: KetamineDataPlan) {
    let hypotheses = run.settings.hypotheses
    self.patient = patient
    parameters = typical.individual(patient.covariates, under: hypotheses)
    law = KetamineLaw(
      of: Treatment(
        parameters: parameters, hypotheses: hypotheses, baselineMADRS: patient.baselineMADRS,
        regimen: nil, until: 0,
        published: run.settings.published?.disposition(of: patient.covariates, typical)),
      run.traced)
  }

  /// Body weight (kg).
  var weight: Double { patient.weight }

  /// One for each run of records that say the same.
  static func persons(
    _ run: KetamineDataPlan, _ subject: EventRecords.Subject
  ) throws(RunError) -> VaryingSystems<KetaminePerson> {
    let covariates = run.columns.covariates.compactMapValues { subject.cells(at: $0.place) }
    let values = run.columns.parameters.compactMapValues { subject.cells(at: $0.place) }
    let places = values.keys.sorted()
    try checkBaseline(covariates[.baselineMADRS], run, subject)
    return try VaryingSystems(
      ofRecords: subject.records.count,
      saying: { index throws(RunError) in
        Patient.Field.allCases.map { covariates[$0]?[index] ?? "" }
          + places.map { values[$0]?[index] ?? "" }
      },
      { index, _ throws(RunError) in
        let place = Place(run: run, record: subject.records[index])
        return KetaminePerson(
          try place.patient(covariates.mapValues { $0[index] }),
          try place.typical(values.mapValues { $0[index] }), run)
      })
  }
}

extension KetaminePerson {
  /// The baseline is what a subject begins with: one number.
  private static func checkBaseline(
    _ cells: [String]?, _ run: KetamineDataPlan, _ subject: EventRecords.Subject
  ) throws(RunError) {
    guard let cells, let other = cells.firstIndex(where: { $0 != cells[0] }) else { return }
    throw RunError(
      run.file.error(
        subject.records[other], run.columns.covariates[.baselineMADRS]?.name ?? "MADRS",
        "found \(cells[other].quoted) after \(cells[0].quoted); the baseline of a subject is one "
          + "number, and what was measured later stands in DV with DVID score.madrs"))
  }
}

/// A record whose cells say who the subject is.
private struct Place {
  let run: KetamineDataPlan
  let record: EventRecord

  /// The patient of the options, with what the record's cells say in its place.
  func patient(_ cells: [Patient.Field: String]) throws(RunError) -> Patient {
    let sex = try cells[.sex].map { cell throws(RunError) in try self.sex(cell) }
    let weight = try cells[.weight].map { cell throws(RunError) in
      try quantity(cell, .weight, .kilogram)
    }
    let age = try cells[.age].map { cell throws(RunError) in
      try quantity(cell, .age, .year)
    }
    let height = try cells[.height].map { cell throws(RunError) in
      try quantity(cell, .height, .centimetre)
    }
    let madrs = try cells[.baselineMADRS].map { cell throws(RunError) in
      try quantity(cell, .baselineMADRS, .one).value
    }
    do {
      return try run.patient.revised(
        weight: weight, height: height, age: age, sex: sex, baselineMADRS: madrs)
    } catch {
      throw failure(error.field, error.problem)
    }
  }

  private func quantity(
    _ cell: String, _ field: Patient.Field, _ unit: Unit
  ) throws(RunError) -> Quantity {
    guard let value = Double(plain: cell) else {
      throw failure(field, "found \(cell.quoted), expected a number in \(unit.symbol)")
    }
    return Quantity(value, unit)
  }

  private func sex(_ cell: String) throws(RunError) -> Sex {
    if let sex = run.sexes.sex(of: cell) { return sex }
    let (file, column) = (run.file, run.columns.covariates[.sex]?.name ?? "SEX")
    throw RunError(
      .value, at: .table(file.name, line: record.line, part: column),
      "found \(cell.quoted), allowed: female, male, F, M, or what \(field: "sex-code") names, as "
        + "0=male,1=female", found: cell, allowed: "female, male, F, M")
  }

  /// The typical parameters of the options, with the record's own in their place.
  func typical(_ cells: [Int: String]) throws(RunError) -> Parameters<Double> {
    var parameters = run.settings.parameters
    for (index, cell) in cells.sorted(by: { $0.key < $1.key }) {
      let passport = Layout.passports[index]
      guard let value = Double(plain: cell), passport.range.contains(value) else {
        throw RunError(
          run.file.error(
            record, passport.name, "found \(cell.quoted), allowed: \(passport.rangeText)"))
      }
      parameters.values[index] = value
    }
    return parameters
  }

  private func failure(_ field: Patient.Field?, _ problem: String) -> RunError {
    let column = field.flatMap { run.columns.covariates[$0]?.name } ?? field?.rawValue ?? "ID"
    return RunError(run.file.error(record, column, problem))
  }
}
