// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
import Files
import Quantities

/// Real people in a table: one a row, a column for each covariate.
///
/// `id`, `weight` (kg), `age` (a), `sex` and `madrs` must be there and filled in. `height` (cm),
/// `cyp2b6`, `liver`, `benzodiazepine` (mg/d in diazepam equivalents), `failed-treatments`,
/// `hypertension` (yes or no), `systolic` and `diastolic` (mm[Hg]) may be; where a value is empty it
/// is not known. A heading may name another unit, as `weight [g]`.
package struct PatientTable {
  package let patients: [ListedPatient]

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
    var reader = CSVReader(bytes, .records)
    let records: [CSVReader.Row]
    do { records = try reader.rows() } catch { throw StudyFormatError(file, error) }
    guard let header = records.first else {
      throw StudyFormatError(.badContent, file: file, problem: "the file is empty")
    }
    let headings = try PatientTable.headings(header, file)
    guard records.count > 1 else {
      throw StudyFormatError(
        .badContent, file: file, line: header.line, problem: "found a header and no patients")
    }
    var patients: [ListedPatient] = []
    var lines: [String: Int] = [:]
    for record in records.dropFirst() {
      let row = try PatientRow(record, headings, file: file)
      let patient = try row.patient()
      if let earlier = lines.updateValue(record.line, forKey: patient.id) {
        throw row.error(
          .id, "found \(patient.id.quoted) again, first on line \(earlier); each id stands once")
      }
      patients.append(patient)
    }
    self.patients = patients
  }

  /// The columns in the file's order, each with its unit.
  private static func headings(
    _ header: CSVReader.Row, _ file: String
  ) throws(StudyFormatError) -> [PatientRow.Heading] {
    var headings: [PatientRow.Heading] = []
    for text in header.cells {
      let heading = try PatientRow.Heading(text, line: header.line, file: file)
      guard !headings.contains(where: { $0.column == heading.column }) else {
        throw StudyFormatError(
          .badContent, file: file, line: header.line, field: heading.column.rawValue,
          problem: "the column stands twice; allowed: once")
      }
      headings.append(heading)
    }
    for column in Column.necessary where !headings.contains(where: { $0.column == column }) {
      throw StudyFormatError(
        .badContent, file: file, line: header.line, field: column.rawValue,
        problem: "the column is missing; necessary: "
          + Column.necessary.map { $0.rawValue }.joined(separator: ", "))
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

  /// What is no table, in a sentence.
  fileprivate init(_ file: String, _ problem: CSVProblem) {
    let (line, sentence) =
      switch problem.kind {
      case .openQuote: (problem.firstLine, "a double quote is opened and never closed")
      case .textBehindQuote: (problem.line, "found text after a closing double quote")
      case .quoteWithinValue:
        (
          problem.line,
          "found a double quote within a field; put the field in quotes and double it"
        )
      case .tooManyValues(let most):
        (problem.line, "the line has more than \(most) values; is this a table of patients?")
      case .tooLongValue(let longest):
        (problem.firstLine, "a value is longer than \(longest) bytes; is a quote not closed?")
      case .notUTF8: (problem.line, "a value is not UTF-8; save the file as UTF-8")
      case .zeroByte: (problem.line, "a value holds a zero byte; this is no text")
      }
    self.init(
      .badContent, file: file, line: line, field: "column \(problem.column)", problem: sentence)
  }
}
