// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import Pharmacokinetics
import Quantities
import Scalars

/// One row of a table of patients.
struct PatientRow {
  /// A column and the unit of its numbers.
  struct Heading {
    let column: PatientTable.Column
    let unit: Unit?

    init(_ text: String, line: Int, file: String) throws(StudyFormatError) {
      let heading = ColumnHeading(text.withoutOuterSpaces)
      let name = heading.name
      guard let column = PatientTable.Column(rawValue: name) else {
        let names = PatientTable.Column.allCases.map { $0.rawValue }
        throw StudyFormatError(
          .badContent, file: file, line: line, field: name.quoted,
          problem: "the column is not known; " + names.offer(for: name))
      }
      do {
        unit = try (heading.unit ?? column.unit).map { text throws(QuantityError) in
          try UnifiedCode.unit(text)
        }
      } catch {
        throw StudyFormatError(
          .badContent, file: file, line: line, field: column.rawValue, problem: error.description)
      }
      self.column = column
    }
  }

  private let record: CSVReader.Row
  private let headings: [Heading]
  private let file: String

  /// - Throws: ``StudyFormatError`` for a row that is longer or shorter than the header.
  init(
    _ record: CSVReader.Row, _ headings: [Heading], file: String
  ) throws(StudyFormatError) {
    guard record.cells.count == headings.count else {
      throw StudyFormatError(
        .badContent, file: file, line: record.line,
        problem: "found \(record.cells.count) values; the header has \(headings.count) columns")
    }
    self.record = record
    self.headings = headings
    self.file = file
  }

  func error(_ column: PatientTable.Column, _ problem: String) -> StudyFormatError {
    StudyFormatError(
      .badContent, file: file, line: record.line, field: column.rawValue, problem: problem)
  }

  /// The text of a column; nil where it is not there, or empty and not necessary.
  private func text(_ column: PatientTable.Column) throws(StudyFormatError) -> String? {
    guard let place = headings.firstIndex(where: { $0.column == column }) else { return nil }
    let text = record.cells[place].withoutOuterSpaces
    guard text.isEmpty else { return text }
    guard !PatientTable.Column.necessary.contains(column) else {
      throw error(column, "found nothing; a value is necessary")
    }
    return nil
  }

  private func number(_ column: PatientTable.Column) throws(StudyFormatError) -> Double? {
    guard let text = try text(column) else { return nil }
    guard let number = Double(plain: text) else {
      throw error(column, "found \(text.quoted), expected a number")
    }
    return number
  }

  private func quantity(_ column: PatientTable.Column) throws(StudyFormatError) -> Quantity? {
    guard let number = try number(column) else { return nil }
    let unit = headings.first { $0.column == column }?.unit
    return Quantity(number, unit ?? .one)
  }

  private func word<Word: CaseIterable & RawRepresentable<String>>(
    _ column: PatientTable.Column, _: Word.Type
  ) throws(StudyFormatError) -> Word? {
    guard let text = try text(column) else { return nil }
    guard let word = Word(rawValue: text) else {
      let allowed = Word.allCases.map { $0.rawValue }.joined(separator: ", ")
      throw error(column, "found \(text.quoted), allowed: \(allowed)")
    }
    return word
  }
}

extension PatientRow {
  private enum Answer: String, CaseIterable { case yes, no }

  /// Who the row speaks of.
  func patient() throws(StudyFormatError) -> ListedPatient {
    ListedPatient(
      id: try text(.id) ?? "", patient: try covariates(),
      takesBenzodiazepines: try number(.benzodiazepine).map { $0 != 0 },
      failedTreatments: try count(.failedTreatments, ListedPatient.failedTreatments),
      hasHypertension: try word(.hypertension, Answer.self).map { $0 == .yes },
      systolic: try pressure(.systolic, ListedPatient.systolic),
      diastolic: try pressure(.diastolic, ListedPatient.diastolic))
  }

  private func covariates() throws(StudyFormatError) -> Patient {
    let benzodiazepine = try taken()
    let weight = try quantity(.weight)
    let height = try quantity(.height)
    let age = try quantity(.age)
    let sex = try word(.sex, Sex.self)
    let madrs = try number(.madrs)
    let genotype = try word(.cyp2b6, CYP2B6Genotype.self)
    let liver = try word(.liver, LiverFunction.self)
    do {
      return try Patient(
        weight: weight, height: height, age: age, sex: sex, baselineMADRS: madrs,
        genotype: genotype, liver: liver, comedication: benzodiazepine)
    } catch {
      throw self.error(Self.column(of: error.field), error.problem)
    }
  }

  private static func column(of field: Patient.Field?) -> PatientTable.Column {
    switch field {
    case .weight: .weight
    case .height: .height
    case .age: .age
    case .sex: .sex
    case .baselineMADRS, .baselinePHQ9: .madrs
    case .cyp2b6: .cyp2b6
    case .liver: .liver
    case .kidney, .comedication, nil: .benzodiazepine
    }
  }

  /// A benzodiazepine by its equivalent in diazepam; nothing for 0.
  private func taken() throws(StudyFormatError) -> [TakenDrug] {
    guard let amount = try quantity(.benzodiazepine), amount.value != 0 else { return [] }
    do { return [try TakenDrug("diazepam", amount: amount)] } catch {
      throw self.error(.benzodiazepine, error.description)
    }
  }

  private func count(
    _ column: PatientTable.Column, _ range: ClosedRange<Int>
  ) throws(StudyFormatError) -> Int? {
    guard let number = try number(column) else { return nil }
    guard let count = Int(exactly: number), range.contains(count) else {
      throw error(
        column,
        "found \(number.shortest), allowed: a whole number, \(range.lowerBound) to "
          + "\(range.upperBound)")
    }
    return count
  }

  private func pressure(
    _ column: PatientTable.Column, _ range: ClosedRange<Double>
  ) throws(StudyFormatError) -> Double? {
    guard let given = try quantity(column) else { return nil }
    let value: Double
    do { value = try given.value(in: .millimetreOfMercury) } catch {
      throw self.error(column, error.description)
    }
    guard range.contains(value) else {
      throw self.error(
        column,
        "found \(given), allowed \(range.lowerBound.shortest) to "
          + "\(range.upperBound.shortest) mm[Hg]")
    }
    return value
  }
}
