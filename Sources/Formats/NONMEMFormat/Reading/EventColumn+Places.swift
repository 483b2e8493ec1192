// SPDX-License-Identifier: Apache-2.0

import Encodings

extension EventColumn {
  /// Where each column is, by the header.
  ///
  /// - Throws: ``DataFileError`` for a column that stands twice, for what would give
  ///   other numbers if it was left out, and for decimal points among decimal commas.
  static func places(in table: CSVTable) throws(DataFileError) -> [EventColumn: Int] {
    var places: [EventColumn: Int] = [:]
    for (place, heading) in table.header.enumerated() {
      try refuseUnsupported(heading, at: place, in: table)
      guard let column = EventColumn(rawValue: heading.uppercased()) else { continue }
      if column == .comment, place != 0 { continue }
      if let first = places[column] {
        guard !table.areEqual(first, place) else { continue }
        throw table.error(
          table.headerLine, place, "two columns have this name and hold other values; allowed: one")
      }
      if let line = table.pointsAmongCommas[place] {
        throw table.error(
          line, place,
          "a decimal point, where other numbers have a decimal comma; write one of them")
      }
      places[column] = place
    }
    return places
  }

  /// The columns that a result does not repeat: it writes them itself, or they have become times.
  static func written(usesDates: Bool) -> [EventColumn] {
    let own: [EventColumn] = [.comment, .id, .time, .measurement, .timeAfterDose, .prediction]
    return usesDates ? own + allCases.filter { $0.dateOrder != nil } : own
  }

  private static func refuseUnsupported(
    _ heading: String, at place: Int, in table: CSVTable
  ) throws(DataFileError) {
    guard let reason = unsupported[heading.uppercased()] else { return }
    let used = table.rows.first { row in
      let cell = row.cells[place]
      return !cell.isMissingValue && Double(plain: cell) != 0
    }
    if let used { throw table.error(used.line, place, reason) }
  }
}
