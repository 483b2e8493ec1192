// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Listings
package import Runs

extension TableAnalysisRecord {
  package func bytes(as format: Listing.Format) throws(ReportError) -> [UInt8] {
    switch format {
    case .table: return try Array(text().utf8)
    case .csv, .latex: return try listing().bytes(as: format)
    case .json:
      do { return try json.bytes() } catch { throw ReportError(error) }
    }
  }

  /// The method, single numbers, covariances and tables.
  package var json: JSON {
    var members = [JSON.Member("method", .string(method))]
    members += facts.map { JSON.Member($0.name, $0.value.json) }
    if let common = covariances.first, common.arm == nil {
      members.append(JSON.Member("covariance", .array(common.rows.map(JSON.numbers))))
    } else if !covariances.isEmpty {
      members.append(
        JSON.Member(
          "covariances",
          .array(
            covariances.map { covariance in
              [
                "arm": .string(covariance.arm ?? ""),
                "covariance": .array(covariance.rows.map(JSON.numbers)),
              ]
            })))
    }
    members += parts.map { part in
      JSON.Member(
        part.name,
        .array(
          part.rows.map { row in
            .object(zip(part.columns, row).map { JSON.Member($0, $1.json) })
          }))
    }
    members.append(JSON.Member("notes", .array(notes.map(JSON.string))))
    members.append(JSON.Member("warnings", .array(warnings.map(JSON.string))))
    return .object(members)
  }

  /// One row for each of a table; headings of all tables, the name of the table first.
  private func listing() throws(ReportError) -> Listing {
    var columns = ["table"]
    for part in parts {
      for column in part.columns where !columns.contains(column) { columns.append(column) }
    }
    columns += ["name", "value"].filter { !columns.contains($0) }
    let place = { (values: [(String, Cell)]) in
      columns.map { column in
        (values.first { $0.0 == column }?.1 ?? .missing).listed(isRounded: false)
      }
    }
    var rows = parts.flatMap { part in
      part.rows.map { row in
        place([("table", .text(part.name))] + Array(zip(part.columns, row)))
      }
    }
    rows += facts.map { fact in
      place([("table", .text("facts")), ("name", .text(fact.name)), ("value", fact.value)])
    }
    for covariance in covariances {
      for (i, row) in covariance.rows.enumerated() {
        for (j, value) in row.enumerated() {
          var cells: [(String, Cell)] = [
            ("table", .text("covariance")), ("name", .text("\(i + 1),\(j + 1)")),
            ("value", .number(value)),
          ]
          if let arm = covariance.arm { cells.append(("arm", .text(arm))) }
          rows.append(place(cells))
        }
      }
    }
    return try Listing(title: method, columns: columns, rows: rows)
  }
}

extension TableAnalysisRecord {
  /// For a terminal: every table under its name, rounded, with the notes.
  private func text() throws(ReportError) -> String {
    var tables: [String] = []
    let single = facts.map { [Listing.Cell.text($0.name), $0.value.listed(isRounded: true)] }
    tables.append(try Self.table(method, ["", ""], single))
    for part in parts {
      tables.append(
        try Self.table(
          part.name, part.columns, part.rows.map { $0.map { $0.listed(isRounded: true) } }))
    }
    for covariance in covariances {
      let name = covariance.arm.map { "covariance of " + $0 } ?? "covariance"
      tables.append(
        try Self.table(
          name, covariance.rows.indices.map { "\($0 + 1)" },
          covariance.rows.map { $0.map { Cell.number($0).listed(isRounded: true) } }))
    }
    return tables.joined(separator: "\n") + notes.map { "\nNote: " + $0 + "\n" }.joined()
      + warnings.map { "\nWarning: " + $0 + "\n" }.joined()
  }

  private static func table(
    _ title: String, _ columns: [String], _ rows: [[Listing.Cell]]
  ) throws(ReportError) -> String {
    String(
      decoding: try Listing(title: title, columns: columns, rows: rows).bytes(as: .table),
      as: UTF8.self)
  }
}

extension TableAnalysisRecord.Cell {
  fileprivate var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case .missing: .null
    }
  }

  fileprivate func listed(isRounded: Bool) -> Listing.Cell {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(isRounded ? number.readable : number)
    case .missing: .missing
    }
  }
}
