// SPDX-License-Identifier: Apache-2.0

import Encodings

/// The days of all records, from the column DATE or one of its kind.
struct RecordDates {
  let column: EventColumn
  /// One for each record.
  private(set) var days: [CalendarDay] = []

  /// - Returns: nil for a file without dates.
  /// - Throws: ``DataFileError`` for two columns of dates, and for what is no date.
  init?(_ rows: [RecordCells]) throws(DataFileError) {
    guard let first = rows.first else { return nil }
    let columns = EventColumn.allCases.filter { column in
      column.dateOrder != nil && rows.contains { $0.text(column) != nil }
    }
    guard let column = columns.first, let order = column.dateOrder else { return nil }
    if columns.count > 1 {
      throw first.error(columns[1], "\(column.rawValue) gives dates too; give them in one column")
    }
    self.column = column
    for row in rows { days.append(try RecordDates.day(of: row, column, order)) }
  }

  private static func day(
    of row: RecordCells, _ column: EventColumn, _ order: CalendarDay.Order
  ) throws(DataFileError) -> CalendarDay {
    guard let text = row.text(column) else {
      throw row.error(column, "the date is missing; every record needs one, or none")
    }
    if let number = Double(plain: text), let day = Int(exactly: number) {
      return try compact(day) ?? CalendarDay(number: day)
    }
    guard let day = CalendarDay(text, order: order) ?? Timestamp(text)?.day else {
      throw row.error(
        column,
        "found \(text.quoted), which is no date as \(order.words); DATE is month/day/year, DAT1 "
          + "day/month/year, DAT2 year/month/day, DAT3 year/day/month")
    }
    return day
  }

  /// 20240115 is a date; a smaller number counts days.
  private static func compact(_ number: Int) throws(DataFileError) -> CalendarDay? {
    guard (1_000_01_01...9999_12_31).contains(number) else { return nil }
    return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}

extension CalendarDay {
  /// Its midnight (s).
  var startOfDay: Double { Double(number) * 86_400 }
}

// Numbers beside dates are hours of the day for NM-TRAN, and time that counts on for those who leave
// the dates out there. Which of them, the numbers themselves tell.
extension RecordDates {
  /// Whether times are hours of the day of their date; else they count on.
  ///
  /// - Throws: ``DataFileError`` where both could be.
  func belong(to hours: [Double], of rows: [RecordCells]) throws(DataFileError) -> Bool {
    let stretches = RecordDates.stretches(of: rows)
    let changes = stretches.contains { stretch in
      stretch.contains { days[$0] != days[stretch.lowerBound] }
    }
    guard changes else { return false }
    guard hours.allSatisfy({ (0...24).contains($0) }) else { return false }
    guard stretches.allSatisfy({ goesOn(hours, in: $0) }) else { return true }
    throw rows[0].error(
      .time,
      "with \(column.rawValue), TIME may be the hour of the day or count on from the first record; "
        + "write clock times as 8:30, or leave \(column.rawValue) out")
  }

  /// Whether hours from a first record, at some time of its day, fall on the days that are given.
  private func goesOn(_ hours: [Double], in stretch: Range<Int>) -> Bool {
    let (first, day) = (hours[stretch.lowerBound], days[stretch.lowerBound].number)
    var (least, most) = (0.0, 24.0)
    for index in stretch {
      let passed = 24 * Double(days[index].number - day)
      least = max(least, passed - (hours[index] - first))
      most = min(most, passed + 24 - (hours[index] - first))
    }
    let ascends = zip(stretch, stretch.dropFirst()).allSatisfy { hours[$0] <= hours[$1] }
    return ascends && least < most
  }

  /// The records of each subject.
  private static func stretches(of rows: [RecordCells]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    for index in rows.indices.dropFirst() where rows[index].id != rows[index - 1].id {
      stretches.append(start..<index)
      start = index
    }
    return stretches + [start..<rows.count]
  }
}
