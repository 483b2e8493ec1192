// SPDX-License-Identifier: Apache-2.0

package import Encodings

/// Rows under headings, which can be printed in each of the formats of `kairos model`.
package struct Listing: Sendable {
  package let title: String
  package let columns: [String]
  package let rows: [[Cell]]

  /// What stands in one place of a listing.
  package enum Cell: Sendable, Equatable, ExpressibleByStringInterpolation {
    case text(String)
    case number(Double)
    /// LaTeX without dollar signs.
    case formula(String)
    /// Nothing is known: an empty cell, `null` in JSON.
    case missing

    package init(stringLiteral value: String) {
      self = .text(value)
    }
  }

  /// The formats of `--format`.
  package enum Format: String, CaseIterable, Sendable {
    case table, csv, json, latex
  }

  /// - Throws: `ReportError.raggedRow` when a row does not have one cell for each column, and
  ///   `ReportError.notFinite` when a number is NaN or infinite.
  package init(title: String, columns: [String], rows: [[Cell]]) throws(ReportError) {
    for (index, row) in rows.enumerated() {
      guard row.count == columns.count else {
        throw .raggedRow(index: index, expected: columns.count, found: row.count)
      }
      for case .number(let number) in row where !number.isFinite {
        throw .notFinite(place: "\(title), row \(index)")
      }
    }
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// The rows that have all of some words in them, in capitals or not.
  package func containing(_ words: [String]) throws(ReportError) -> Listing {
    let wanted = words.map { $0.lowercased() }
    let found = rows.filter { row in
      let texts = row.map { $0.exact.lowercased() }
      return wanted.allSatisfy { word in texts.contains { $0.contains(word) } }
    }
    return try Listing(title: title, columns: columns, rows: found)
  }

  /// The listing in one of the formats, as UTF-8.
  ///
  /// - Parameter width: how many characters a line of a table may have; nil for as many as it takes.
  package func bytes(as format: Format, width: Int? = nil) throws(ReportError) -> [UInt8] {
    switch format {
    case .table: return Array(tableText(width).visibleLines.utf8)
    case .csv: return csvBytes
    case .json:
      do { return try json.bytes() } catch { throw ReportError(error) }
    case .latex: return Array(latexText.utf8)
    }
  }

  /// One object for each row, the headings as keys.
  package var json: JSON {
    .array(
      rows.map { row in
        .object(zip(columns, row).map { JSON.Member($0, $1.json) })
      })
  }

  private var csvBytes: [UInt8] {
    var csv = CSVWriter()
    for column in columns { csv.field(column) }
    csv.endRow()
    for row in rows {
      for cell in row { csv.field(cell.exact) }
      csv.endRow()
    }
    return csv.bytes
  }

  private func tableText(_ width: Int?) -> String {
    let isNumeric = columns.indices.map { column in
      rows.contains { if case .number = $0[column] { true } else { false } }
    }
    let table = TextTable(
      headings: columns.map { [$0] }, rows: rows.map { $0.map(\.exact) },
      alignments: isNumeric.map { $0 ? .right : .left })
    return title + "\n\n" + (width.map(table.text(within:)) ?? table.text) + "\n"
  }
}

extension Listing.Cell {
  /// Numbers exact, formulas as they are written, nothing for what is missing.
  package var exact: String {
    switch self {
    case .text(let text), .formula(let text): text
    case .number(let number): NumberText.exact(number)
    case .missing: ""
    }
  }

  package var json: JSON {
    switch self {
    case .text(let text), .formula(let text): .string(text)
    case .number(let number): .number(number)
    case .missing: .null
    }
  }
}
