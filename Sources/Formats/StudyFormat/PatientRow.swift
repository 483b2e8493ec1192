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
    /// Among all columns of the file.
    let place: Int
    let unit: Unit?

    /// Nil for a column that names nothing here.
    ///
    /// - Throws: ``StudyFormatError`` for one whose name is near to a known one, and for its unit.
    init?(_ text: String, at place: Int, in table: CSVTable) throws(StudyFormatError) {
      let heading = ColumnHeading(Self.bracketed(text.withoutOuterSpaces))
      let refusal = { (field: String, problem: String) in
        StudyFormatError(
          .badContent, file: table.name, line: table.headerLine, field: field, problem: problem)
      }
      let names = PatientTable.Column.allCases.map { $0.rawValue }
      let near = names.near(heading.name, .ofPatients)
      let isKnown = near.count == 1 && NameParts(near[0]).folded == NameParts(heading.name).folded
      guard isKnown, let column = PatientTable.Column(rawValue: near[0]) else {
        guard near.isEmpty else {
          throw refusal(
            heading.name.quoted,
            "the column is not known; " + names.offer(for: heading.name, .ofPatients))
        }
        return nil
      }
      do {
        unit = try (heading.unit ?? column.unit).map { text throws(QuantityError) in
          try UnifiedCode.unit(text)
        }
      } catch {
        throw refusal(column.rawValue, error.description)
      }
      (self.column, self.place) = (column, place)
    }

    /// `weight (kg)` is `weight [kg]`; what is no unit stays in its parentheses.
    private static func bracketed(_ text: String) -> String {
      guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
      let unit = String(text[text.index(after: open)...].dropLast())
      guard (try? UnifiedCode.unit(unit)) != nil else { return text }
      return String(text[..<open]) + "[" + unit + "]"
    }
  }

  private let record: CSVTable.Row
  private let headings: [Heading]
  private let file: String

  init(_ record: CSVTable.Row, _ headings: [Heading], file: String) {
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
    guard let heading = headings.first(where: { $0.column == column }) else { return nil }
    let text = record.cells[heading.place].withoutOuterSpaces
    guard text.isMissingValue else { return text }
    guard !PatientTable.Column.necessary.contains(column) else {
      throw error(
        column, "found \(text.isEmpty ? "nothing" : text.quoted); a value is necessary")
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

  /// A number in the unit of the heading, or with a unit of its own.
  private func quantity(_ column: PatientTable.Column) throws(StudyFormatError) -> Quantity? {
    guard let text = try text(column) else { return nil }
    let unit = headings.first { $0.column == column }?.unit ?? .one
    if let number = Double(plain: text) { return Quantity(number, unit) }
    do { return try UnifiedCode.quantity(text, of: unit.dimension) } catch {
      throw self.error(column, "found \(text.quoted), expected a number (of \(unit.symbol))")
    }
  }

  private func word<Word: CaseIterable & RawRepresentable<String>>(
    _ column: PatientTable.Column, _: Word.Type
  ) throws(StudyFormatError) -> Word? {
    guard let text = try text(column) else { return nil }
    guard let word = Word(rawValue: text) ?? Word(rawValue: text.lowercased()) else {
      let names = Word.allCases.map { $0.rawValue }
      throw error(column, "found \(text.quoted), " + names.offer(for: text, .ofPatients))
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
    let sex = try sex()
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

  /// Words, and the letters of most tables; numbers mean one sex here and the other there.
  private func sex() throws(StudyFormatError) -> Sex? {
    switch try text(.sex)?.lowercased() {
    case "f": .female
    case "m": .male
    default: try word(.sex, Sex.self)
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
