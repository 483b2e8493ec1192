// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
import Files
import Quantities

/// Real people in a table: one a row, a column for each covariate.
///
/// `id`, `weight` (kg), `age` (a), `sex` and `madrs` must be there and filled in. `height` (cm),
/// `cyp2b6`, `liver`, `benzodiazepine` (mg/d in diazepam equivalents), `failed-treatments`,
/// `hypertension` (yes or no), `systolic` and `diastolic` (mm[Hg]) may be; where a value is empty, `.` or
/// `NA` it is not known. A heading may name another unit, as `weight [lb]`, and so may a value, as
/// `154 lb`. Separators, marks and capitals are as in files of records; columns that name nothing are
/// passed over, unless their name is near to one that is known.
package struct PatientTable {
  package let patients: [ListedPatient]
  /// How the file was taken where that is not plain, one sentence each.
  package private(set) var notes: [String] = []

  /// The columns, the necessary ones first.
  enum Column: String, CaseIterable {
    case id, weight, age, sex, madrs
    case height, cyp2b6, liver, benzodiazepine
    case failedTreatments = "failed-treatments"
    case hypertension, systolic, diastolic

    static let necessary: [Column] = [.id, .weight, .age, .sex, .madrs]

    /// The unit where the heading names none; nil for words and counts.
    var unit: String? {
      switch self {
      case .weight: "kg"
      case .age: "a"
      case .height: "cm"
      case .systolic, .diastolic: "mm[Hg]"
      case .benzodiazepine: "mg/d"
      default: nil
      }
    }
  }

  /// - Throws: ``StudyFormatError`` with file, line and field: everything is checked before anybody
  ///   is simulated.
  package init(contentsOf path: String) throws(StudyFormatError) {
    let input = InputFile(path)
    let bytes: [UInt8]
    do { bytes = try input.bytes(upTo: PatientTable.mostBytes) } catch {
      throw StudyFormatError(input.name, error)
    }
    try self.init(bytes, file: input.name)
  }

  /// A million patients, more or less.
  private static let mostBytes = 32 << 20

  /// - Parameter file: what messages call it.
  package init(_ text: String, file: String) throws(StudyFormatError) {
    try self.init(Array(text.utf8), file: file)
  }

  private init(_ bytes: [UInt8], file: String) throws(StudyFormatError) {
    let table: CSVTable
    // Whoever types a table may leave the last cell empty, and the last line without an end.
    let isEnded = bytes.last.map { $0 == 0x0A || $0 == 0x0D } ?? true
    let whole = isEnded ? bytes : bytes + [0x0A]
    do { table = try CSVTable(whole, named: file, .measurements(headedBy: ["ID"])) } catch {
      throw StudyFormatError(error)
    }
    notes = table.notes.map { "\(file): \($0)" }
    let headings = try PatientTable.headings(table, &notes)
    guard !table.rows.isEmpty else {
      throw StudyFormatError(
        .badContent, file: file, line: table.headerLine, problem: "found a header and no patients")
    }
    var patients: [ListedPatient] = []
    var lines: [String: Int] = [:]
    for record in table.rows {
      let row = PatientRow(record, headings, file: file)
      let patient = try row.patient()
      if let earlier = lines.updateValue(record.line, forKey: patient.id) {
        throw row.error(
          .id, "found \(patient.id.quoted) again, first on line \(earlier); each id stands once")
      }
      patients.append(patient)
    }
    self.patients = patients
  }

  /// The columns that are read, each with its place and unit.
  private static func headings(
    _ table: CSVTable, _ notes: inout [String]
  ) throws(StudyFormatError) -> [PatientRow.Heading] {
    var headings: [PatientRow.Heading] = []
    var others: [String] = []
    for (place, text) in table.header.enumerated() {
      guard let heading = try PatientRow.Heading(text, at: place, in: table) else {
        if !text.isEmpty { others.append(text) }
        continue
      }
      guard !headings.contains(where: { $0.column == heading.column }) else {
        throw StudyFormatError(
          .badContent, file: table.name, line: table.headerLine, field: heading.column.rawValue,
          problem: "the column stands twice; allowed: once")
      }
      headings.append(heading)
    }
    for column in Column.necessary where !headings.contains(where: { $0.column == column }) {
      let isOne = table.header.count == 1
      throw StudyFormatError(
        .badContent, file: table.name, line: table.headerLine, field: column.rawValue,
        problem: "the column is missing; necessary: "
          + Column.necessary.map { $0.rawValue }.joined(separator: ", ")
          + "; found: " + table.header.map { $0.abbreviated }.joined(separator: ", ")
          + (isOne ? "; values may be separated by commas, semicolons, tabs or blanks" : ""))
    }
    if !others.isEmpty {
      notes.append(
        "\(table.name): these columns name nothing here and are passed over: "
          + others.map { $0.abbreviated }.joined(separator: ", "))
    }
    return headings
  }
}

extension StudyFormatError {
  fileprivate init(_ file: String, _ problem: InputProblem) {
    let kind: Kind =
      switch problem {
      case .unreadable: .unreadable
      case .tooLarge: .badContent
      }
    self.init(kind, file: file, problem: problem.description)
  }

  /// What is no table.
  fileprivate init(_ error: DataFileError) {
    self.init(
      .badContent, file: error.file, line: error.line, field: error.column ?? "",
      problem: error.problem)
  }
}
