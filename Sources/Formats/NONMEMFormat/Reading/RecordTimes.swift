// SPDX-License-Identifier: Apache-2.0

import Encodings
import TextbookModels

/// The times of all records of a file, on each subject's own clock.
///
/// Numbers are what they are. Clock times and dates become hours from the subject's first record, as
/// NM-TRAN makes them (Beal SL, Sheiner LB, Boeckmann AJ, Bauer RJ. NONMEM Users Guides IV, NM-TRAN
/// Guide. ICON 1989-2020).
struct RecordTimes {
  /// What a file's times are; all of them are of one kind.
  private enum Kind {
    case number
    case clock
    case dated
  }

  /// For each row: as the file has it where times are numbers, else in hours from the first record.
  private(set) var clocks: [Double] = []
  private(set) var notes: [String] = []
  /// Whether dates have been put into the times, so that their columns say nothing more.
  private(set) var usesDates = false
  /// Whether times go back at midnight, for want of dates.
  private(set) var isClockAlone = false

  /// - Parameter rows: the cells of all records, in the file's order.
  init(_ rows: [RecordCells]) throws(DataFileError) {
    switch try RecordTimes.kind(of: rows) {
    case .number:
      let numbers = try RecordTimes.numbers(rows)
      guard let dates = try RecordTimes.dates(of: rows, beside: numbers),
        try dates.belong(to: numbers, of: rows)
      else {
        clocks = numbers
        if rows.contains(where: { $0.hasDate }) {
          notes.append("TIME counts on from day to day; the dates are passed over")
        }
        return
      }
      notes.append("TIME is the hour of the day of \(dates.column.rawValue)")
      count(
        zip(dates.days, numbers).map { $0.startOfDay + $1 * 3600 }, of: rows, usingDates: true)
    case .clock:
      let dates = try RecordDates(rows)
      let seconds = try RecordTimes.stamps(rows).map { $0.second() }
      isClockAlone = dates == nil
      notes.append(
        "clock times are hours from each subject's first record"
          + (dates.map { ", with the days of \($0.column.rawValue)" } ?? ""))
      let days = dates?.days.map { $0.startOfDay } ?? seconds.map { _ in 0 }
      count(zip(days, seconds).map { $0 + $1 }, of: rows, usingDates: dates != nil)
    case .dated:
      notes.append("dates with times are hours from each subject's first record")
      count(
        try RecordTimes.stamps(rows, in: RecordTimes.order(of: rows)).map { $0.second() }, of: rows,
        usingDates: rows.contains { $0.hasDate })
    }
  }

  /// The dates beside numbers. Where some number is no hour of a day, dates that are missing or cannot
  /// be read change nothing.
  private static func dates(
    of rows: [RecordCells], beside numbers: [Double]
  ) throws(DataFileError) -> RecordDates? {
    do throws(DataFileError) {
      return try RecordDates(rows)
    } catch {
      guard numbers.contains(where: { !(0...24).contains($0) }) else { throw error }
      return nil
    }
  }

  /// Turns seconds into hours from each subject's first record.
  private mutating func count(_ seconds: [Double], of rows: [RecordCells], usingDates: Bool) {
    usesDates = usingDates
    var (subject, start): (String?, Double) = (nil, 0)
    for (row, second) in zip(rows, seconds) {
      if row.id != subject { (subject, start) = (row.id, second) }
      clocks.append((second - start) / 3600)
    }
  }
}

extension RecordTimes {
  /// What the first time is: a number, a clock time, or a date.
  private static func kind(of rows: [RecordCells]) throws(DataFileError) -> Kind {
    guard let first = rows.first, let text = first.text(.time), Double(plain: text) == nil else {
      return .number
    }
    let orders: [CalendarDay.Order] = [.yearMonthDay, .monthDayYear, .dayMonthYear]
    guard let stamp = orders.lazy.compactMap({ Timestamp(text, order: $0) }).first else {
      throw first.timeError
    }
    return stamp.day == nil ? .clock : .dated
  }

  private static func numbers(_ rows: [RecordCells]) throws(DataFileError) -> [Double] {
    var numbers: [Double] = []
    for row in rows {
      let text = try row.neededTime()
      guard let number = Double(plain: text) else {
        throw Timestamp(text) == nil ? row.timeError : row.otherKind(text, than: "numbers")
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The order of the numbers in the dates of TIME, by which all of them are dates.
  ///
  /// - Throws: ``DataFileError`` where two orders give other times.
  private static func order(of rows: [RecordCells]) throws(DataFileError) -> CalendarDay.Order {
    let texts = rows.compactMap { $0.text(.time) }
    let orders: [CalendarDay.Order] = [.yearMonthDay, .monthDayYear, .dayMonthYear]
    let readings = orders.map { order in texts.map { Timestamp($0, order: order)?.second() } }
    let fitting = orders.indices.filter { !readings[$0].contains(nil) }
    guard let first = fitting.first else { return .yearMonthDay }
    guard fitting.allSatisfy({ readings[$0] == readings[first] }) else {
      throw rows[0].error(
        .time,
        "found \(texts[0].quoted), which may be \(orders[first].words) or "
          + "\(orders[fitting[1]].words); write dates as 2024-01-15")
    }
    return orders[first]
  }

  private static func stamps(
    _ rows: [RecordCells], in order: CalendarDay.Order = .yearMonthDay
  ) throws(DataFileError) -> [Timestamp] {
    var stamps: [Timestamp] = []
    for row in rows {
      let text = try row.neededTime()
      guard let stamp = Timestamp(text, order: order) else {
        throw Double(plain: text) == nil
          ? row.timeError : row.otherKind(text, than: "clock times or dates")
      }
      if let first = stamps.first {
        let isAlike = (stamp.day == nil) == (first.day == nil)
        guard isAlike, (stamp.zone == nil) == (first.zone == nil) else {
          throw row.otherKind(text, than: "another form")
        }
      }
      stamps.append(stamp)
    }
    return stamps
  }
}

extension RecordCells {
  /// Whether one of the columns of dates says something.
  fileprivate var hasDate: Bool {
    EventColumn.allCases.contains { $0.dateOrder != nil && text($0) != nil }
  }

  fileprivate func neededTime() throws(DataFileError) -> String {
    guard let text = text(.time) else {
      throw error(.time, "the time is missing; every record needs one")
    }
    return text
  }

  fileprivate var timeError: DataFileError {
    error(
      .time,
      "found \((text(.time) ?? "").quoted), expected a number, a clock time as 8:30, or a date with "
        + "one as 2024-01-15T08:30")
  }

  fileprivate func otherKind(_ text: String, than kind: String) -> DataFileError {
    error(.time, "found \(text.quoted) where records above have \(kind); give all in one form")
  }
}
