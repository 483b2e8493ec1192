// SPDX-License-Identifier: Apache-2.0

/// The lines of a table as they were cut, before it is known whether each is a record.
struct CSVLines {
  private(set) var header: CSVReader.Row
  private(set) var rows: [CSVReader.Row] = []
  /// The number of the last line that holds anything.
  private(set) var lastLine: Int
  let opening: CSVOpening
  private(set) var notes: [String] = []
  private let name: String
  /// The header as it stands there, with its mark.
  private let heading: [String]

  init(
    _ bytes: [UInt8], named name: String, _ form: CSVTable.Form
  ) throws(DataFileError) {
    self.name = name
    var dialect = CSVDialect.records
    var opening = CSVOpening()
    if let names = form.names { opening = CSVOpening(of: bytes, headedBy: names) }
    dialect.separator = opening.heading
    self.opening = opening
    var reader = CSVReader(bytes, dialect)
    for _ in 0..<opening.linesAbove { reader.passLine() }
    let (first, rest): (CSVReader.Row?, [CSVReader.Row])
    do throws(CSVProblem) {
      first = try reader.nextRow()
      reader.separate(by: opening.body)
      rest = try reader.rows()
    } catch {
      throw DataFileError(name, error)
    }
    guard let first else { throw DataFileError(name, "the file is empty") }
    header = first
    heading = first.cells
    rows = rest
    lastLine = rows.last?.line ?? header.line
    if form != .strict {
      dropMark()
      dropLoneMark()
    }
    if case .records(let names) = form { try checkNames(names) }
    rows = rows.filter { !isComment($0) }
  }

  private func isComment(_ row: CSVReader.Row) -> Bool {
    guard header.cells[0].lowercased() == "c" else { return false }
    return !row.cells[0].isMissingValue && Double(plain: row.cells[0]) != 0
  }
}

extension CSVLines {
  /// Takes off marks, notes, repeated headings, empty lines, row names and commas at line ends.
  mutating func dropWhatIsNoRecord() throws(DataFileError) {
    noteSeparators()
    rows = rows.filter { row in !row.cells.allSatisfy({ $0.isEmpty }) }
    try refuseOtherTables()
    rows = rows.filter { row in
      !row.isTableNumber && row.cells != heading && row.cells != header.cells
    }
    let records = rows.filter { !$0.cells[0].hasPrefix("#") }
    if records.count < rows.count {
      notes.append("lines that begin with # are passed over: \(rows.count - records.count)")
    }
    rows = records
    for index in rows.indices { rows[index].fit(to: header.cells) }
    dropRowNames()
  }

  /// Whether the header names the columns that every such table has.
  private func checkNames(_ names: [String]) throws(DataFileError) {
    let found = header.cells.map { $0.uppercased() }
    guard let missing = names.first(where: { !found.contains($0) }) else { return }
    let list = header.cells.map { $0.abbreviated }.joined(separator: ", ")
    var problem = "there is no such column; found: \(list); "
    if header.cells.allSatisfy({ $0.isMissingValue || Double(plain: $0) != nil }) {
      problem += "those are numbers: the first line has to name the columns"
    } else if header.cells.count == 1 {
      problem += "that is one column: values may be separated by commas, semicolons, tabs or blanks"
    } else {
      problem += "values were taken to be separated by \(opening.heading.name)"
    }
    throw DataFileError(name, line: header.line, column: missing, problem)
  }

  private mutating func noteSeparators() {
    if opening.body != opening.heading {
      notes.append(
        "the header is separated by \(opening.heading.name), the records by \(opening.body.name)")
    } else if opening.body != .comma {
      notes.append("values are separated by \(opening.body.name)")
    }
  }

  /// `#ID` and `@ID` are `ID`.
  private mutating func dropMark() {
    let first = header.cells[0]
    guard first.hasPrefix("#") || first.hasPrefix("@") else { return }
    let name = String(first.dropFirst()).withoutOuterSpaces
    header.cells[0] = name
    let isAlone = name.isEmpty && opening.heading == .blanks
    if isAlone { header.cells.removeFirst() }
  }

  /// `C ID TIME` above records of two values: the first word marks the line, and is no column.
  private mutating func dropLoneMark() {
    let mark = header.cells[0].uppercased()
    let isMark = mark.utf8.count == 1 && mark.utf8.allSatisfy { "C#@;!%*".utf8.contains($0) }
    guard isMark, !rows.isEmpty, rows.allSatisfy({ $0.cells.count == header.cells.count - 1 })
    else {
      return
    }
    header.cells.removeFirst()
  }

  /// NONMEM repeats the heading of a table; what follows under another number is another table.
  private func refuseOtherTables() throws(DataFileError) {
    let numbers = rows.filter { $0.isTableNumber }
    guard let other = numbers.first(where: { !$0.isFirstTable }) else { return }
    throw DataFileError(
      name, line: other.line,
      "another table begins here (\(other.cells.joined(separator: " ").quoted)); allowed: one")
  }

  /// R writes the names of rows without a heading of their own. Among commas they have to be quoted: a
  /// decimal comma makes a line one value longer as well.
  private mutating func dropRowNames() {
    let areNumbered = rows.enumerated().allSatisfy { index, row in
      row.cells.count == header.cells.count + 1 && row.cells[0] == String(index + 1)
    }
    guard !rows.isEmpty, areNumbered, opening.body != .comma || opening.beginsWithQuotes else {
      return
    }
    for index in rows.indices { rows[index].cells.removeFirst() }
    notes.append("the first value of each line, its number, has no heading and is passed over")
  }
}

extension CSVReader.Row {
  fileprivate var isTableNumber: Bool {
    cells[0].hasPrefix("TABLE") && cells.joined(separator: " ").hasPrefix("TABLE NO")
  }

  fileprivate var isFirstTable: Bool {
    let words = cells.joined(separator: " ").split { $0 == " " || $0 == "." || $0 == ":" }
    return words.count < 3 || Int(words[2]) == 1
  }

  /// Takes empty values off the end, and adds those of columns without a name.
  fileprivate mutating func fit(to header: [String]) {
    while cells.count > header.count, cells.last == "" { cells.removeLast() }
    while cells.count < header.count, header[cells.count...].allSatisfy({ $0.isEmpty }) {
      cells.append("")
    }
  }
}

extension DataFileError {
  /// What is no table of records, in a sentence.
  fileprivate init(_ file: String, _ problem: CSVProblem) {
    let sentence =
      switch problem.kind {
      case .tooManyValues(let most): "the line has more than \(most) values"
      case .tooLongValue(let longest):
        "a value is longer than \(longest) bytes; is a quote not closed?"
      case .quoteWithinValue: "a quote stands within a value; put the whole value in quotes"
      case .openQuote: "a quote is not closed; the file ends in the middle of this line"
      case .textBehindQuote: "something stands behind a closing quote; expected a separator"
      case .notUTF8: "a value is not UTF-8; save the file as UTF-8"
      case .zeroByte: "a value holds a zero byte; this is no text"
      }
    self.init(file, line: problem.line, column: "column \(problem.column)", sentence)
  }
}
