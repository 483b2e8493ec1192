// SPDX-License-Identifier: Apache-2.0

/// Comma-separated values: records of fields, each record with the line on which it begins.
///
/// Shafranovich Y. Common format and MIME type for comma-separated values (CSV) files. RFC 4180,
/// 2005. Fields may stand in double quotes, which hold commas, line ends and doubled quotes. Lines
/// may end in LF as well. Empty lines are no records.
struct DelimitedText {
  struct Record: Equatable {
    /// From 1.
    let line: Int
    let fields: [String]
  }

  let records: [Record]

  /// What is wrong with a text, and on which line.
  struct Malformed: Error, Equatable {
    let line: Int
    let problem: String
  }

  init(_ text: String) throws(Malformed) {
    var reader = Reader(text)
    var records: [Record] = []
    while let record = try reader.record() {
      if record.fields != [""] { records.append(record) }
    }
    self.records = records
  }

  /// Reads character by character; CR LF is one character.
  private struct Reader {
    private let characters: [Character]
    private var position = 0
    private var line = 1

    init(_ text: String) {
      let start = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
      characters = Array(start)
    }

    mutating func record() throws(Malformed) -> Record? {
      guard position < characters.count else { return nil }
      let start = line
      var fields = [try field()]
      while position < characters.count, characters[position] == "," {
        position += 1
        fields.append(try field())
      }
      if position < characters.count {
        position += 1
        line += 1
      }
      return Record(line: start, fields: fields)
    }

    private mutating func field() throws(Malformed) -> String {
      guard position < characters.count, characters[position] == "\"" else { return try plain() }
      let start = line
      position += 1
      var text = ""
      while position < characters.count {
        let character = characters[position]
        position += 1
        if character.isNewline { line += 1 }
        guard character == "\"" else {
          text.append(character)
          continue
        }
        guard position < characters.count, characters[position] == "\"" else {
          return try closed(text)
        }
        text.append("\"")
        position += 1
      }
      throw Malformed(line: start, problem: "a double quote is opened and never closed")
    }

    /// After the closing quote a field is over.
    private func closed(_ text: String) throws(Malformed) -> String {
      guard position < characters.count else { return text }
      let next = characters[position]
      guard next == "," || next.isNewline else {
        throw Malformed(line: line, problem: "found text after a closing double quote")
      }
      return text
    }

    private mutating func plain() throws(Malformed) -> String {
      var text = ""
      while position < characters.count {
        let character = characters[position]
        if character == "," || character.isNewline { break }
        guard character != "\"" else {
          throw Malformed(
            line: line,
            problem: "found a double quote within a field; put the field in quotes and double it")
        }
        text.append(character)
        position += 1
      }
      return text
    }
  }
}
