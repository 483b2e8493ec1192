// SPDX-License-Identifier: Apache-2.0

import Foundation
import Quantities

/// Concentrations from a file with comma-separated values and a header.
///
/// `.` or nothing is a value that is missing. Records without a concentration, records of doses
/// (`EVID` not 0) and those marked `MDV` are no samples.
struct ConcentrationFile {
  let path: String
  let header: [ColumnName]
  /// The cells of each record, with the number of its line.
  private let records: [(line: Int, cells: [String])]

  /// The heading of a column: `time [h]` is the name `time` with the unit `h`.
  struct ColumnName: Equatable {
    let name: String
    let unit: String?

    init(_ heading: String) {
      let parts = heading.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
      let isUnit = parts.count == 2 && heading.hasSuffix("]")
      name = isUnit ? String(parts[0]).withoutOuterSpaces : heading
      unit = isUnit ? String(parts[1].dropLast()) : nil
    }
  }

  /// - Throws: ``Failure``: a file that cannot be read (66), or whose lines are no table (65).
  init(contentsOf path: String) throws(Failure) {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(.unreadable, "\(path): cannot be read; give a file with comma-separated values")
    }
    let text = String(decoding: bytes, as: UTF8.self).replacing("\u{FEFF}", with: "")
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().map { (line: $0.offset + 1, cells: Self.cells(of: $0.element)) }
      .filter { $0.cells != [""] }
    guard let first = lines.first else { throw Failure(.badData, "\(path): the file is empty") }
    self.path = path
    header = first.cells.map(ColumnName.init)
    records = Array(lines.dropFirst())
    try checkWidths()
  }

  private func checkWidths() throws(Failure) {
    for record in records where record.cells.count != header.count {
      throw Failure(
        .badData,
        "\(path), line \(record.line): found \(record.cells.count) values; the header has "
          + "\(header.count) columns")
    }
  }

  /// Values between commas, in double quotes if they hold one.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells.map { $0.withoutOuterSpaces }
  }

  /// The position of a column, by its name or by its whole heading.
  ///
  /// - Throws: ``Failure`` (65) with the nearest name.
  func column(_ name: String, for option: String) throws(Failure) -> Int {
    let wanted = ColumnName(name)
    let found = header.indices.filter {
      header[$0] == wanted || (wanted.unit == nil && header[$0].name == name)
    }
    guard let column = found.first else {
      throw OptionText(option, name).failure(
        .badData,
        "\(path) has no column \(name.quoted); " + Names.offer(header.map { $0.name }, for: name))
    }
    guard found.count == 1 else {
      throw OptionText(option, name).failure(
        .badData, "\(path) has \(found.count) columns \(name.quoted); one is allowed")
    }
    return column
  }

  /// A column that is known by its name in any case, if there is one.
  private func column(known name: String) -> Int? {
    header.firstIndex { $0.name.uppercased() == name }
  }
}

extension ConcentrationFile {
  /// The records of one subject.
  struct Subject {
    let id: String
    var times: [Double] = []
    var concentrations: [Double] = []
    /// The times of the records that are doses, by their EVID.
    var doseTimes: [Double] = []
    /// The amounts of its doses.
    var amounts: [Double] = []
  }

  /// The subjects in the order in which the file names them; a file without identities has one,
  /// named after its concentrations.
  func subjects(
    time: Int, concentration: Int, id: Int?, amount: Int?
  ) throws(Failure) -> [Subject] {
    let evid = column(known: "EVID")
    let marks = [evid, column(known: "MDV")].compactMap { $0 }
    var subjects: [Subject] = []
    var positions: [String: Int] = [:]
    for record in records {
      let name = id.map { record.cells[$0] } ?? header[concentration].name
      let position = positions[name] ?? subjects.count
      if position == subjects.count { subjects.append(Subject(id: name)) }
      positions[name] = position
      if let amount, let given = try number(amount, of: record), given != 0 {
        subjects[position].amounts.append(given)
      }
      if let evid, try isDose(evid, of: record), let when = try number(time, of: record) {
        subjects[position].doseTimes.append(when)
      }
      let isMarked = try marks.map { mark throws(Failure) in
        try number(mark, of: record) ?? 0
      }.contains { $0 != 0 }
      guard !isMarked, let found = try number(concentration, of: record) else { continue }
      guard let when = try number(time, of: record) else {
        throw failure(record.line, time, "the time is missing")
      }
      subjects[position].times.append(when)
      subjects[position].concentrations.append(found)
    }
    guard !subjects.isEmpty else { throw Failure(.badData, "\(path): there are no records") }
    return subjects
  }

  /// Whether a record is a dose: EVID 1 and 4, and the 101 of some programs; 2 is another event, 3
  /// a reset.
  private func isDose(
    _ evid: Int, of record: (line: Int, cells: [String])
  ) throws(Failure) -> Bool {
    let event = try number(evid, of: record) ?? 0
    return event != 0 && event != 2 && event != 3
  }

  /// A value as a number; nil if it is missing.
  private func number(
    _ column: Int, of record: (line: Int, cells: [String])
  ) throws(Failure) -> Double? {
    let cell = record.cells[column]
    if cell.isEmpty || cell == "." { return nil }
    guard let number = Double(cell), number.isFinite else {
      throw failure(
        record.line, column, "found \(cell.quoted), expected a number, or . where none is known")
    }
    return number
  }

  private func failure(_ line: Int, _ column: Int, _ problem: String) -> Failure {
    Failure(.badData, "\(path), line \(line), \(header[column].name): \(problem)")
  }
}
