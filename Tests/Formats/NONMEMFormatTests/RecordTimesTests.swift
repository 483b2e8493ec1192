// SPDX-License-Identifier: Apache-2.0

import Testing
import TextbookModels

@testable import NONMEMFormat

/// Clock times, dates and resets become hours as NM-TRAN makes them.
struct RecordTimesTests {
  private func file(_ lines: String...) throws -> EventRecords {
    try EventRecords(
      nonmem: Array((lines.joined(separator: "\n") + "\n").utf8), named: "events.csv")
  }

  private func clocks(_ file: EventRecords) -> [[Double]] {
    file.subjects.map { $0.records.map { $0.clock } }
  }

  @Test func clockTimesCountFromTheFirstRecord() throws {
    let file = try file("ID,TIME", "1,08:30", "1,11:00", "2,7:00", "2,7:20")
    #expect(clocks(file) == [[0, 2.5], [0, 1.0 / 3]])
    #expect(file.remarks.contains { $0.contains("clock times are hours") })
  }

  @Test func datesWithTimes() throws {
    let file = try file("ID,TIME", "1,2024-02-28T23:30:00", "1,2024-03-01T00:30:00")
    #expect(clocks(file) == [[0, 25]])
  }

  /// Where only one order makes dates of all of them, it is that order.
  @Test(arguments: [("1/15/2024 23:30", "1/16/2024 2:00"), ("15.01.2024 23:30", "16.01.2024 2:00")])
  func datesInAnotherOrder(first: String, second: String) throws {
    #expect(clocks(try file("ID,TIME", "1,\(first)", "1,\(second)")) == [[0, 2.5]])
  }

  @Test(arguments: [
    ("DATE", "1/31/2024", "2/1/2024"), ("DAT1", "31-1-24", "1-2-24"),
    ("DAT2", "2024-01-31", "2024-02-01"),
    ("DAT3", "24-31-1", "24-1-2"), ("DATE", "31JAN2024", "01FEB2024"), ("DATE", "1", "2"),
    ("DATE", "20240131", "20240201"),
  ])
  func datesInAColumn(column: String, first: String, second: String) throws {
    let file = try file("ID,\(column),TIME,WT", "1,\(first),23:00,70", "1,\(second),1:30,70")
    #expect(clocks(file) == [[0, 2.5]])
    #expect(file.carriedColumns == ["WT"])
  }

  /// Numbers beside dates are hours of the day where they cannot count on.
  @Test func hoursOfTheDay() throws {
    let file = try file("ID,DATE,TIME", "1,1/15/24,22.5", "1,1/16/24,8")
    #expect(clocks(file) == [[0, 9.5]])
  }

  /// They count on where they go beyond a day, in step with the dates.
  @Test func timeThatCountsOn() throws {
    let file = try file("ID,DATE,TIME", "1,1/15/24,0", "1,1/16/24,26", "1,1/17/24,49")
    #expect(clocks(file) == [[0, 26, 49]])
    #expect(file.carriedColumns == ["DATE"])
  }

  /// Dates that say nothing of times that cannot be hours of a day change nothing.
  @Test(arguments: ["1/8/2024", ".", "not known"])
  func datesThatAreOnlyThere(date: String) throws {
    #expect(clocks(try file("ID,DATE,TIME", "1,1/5/2024,0", "1,\(date),30")) == [[0, 30]])
  }

  @Test func resetsMaySetTheClockBack() throws {
    let file = try file(
      "ID,TIME,EVID,AMT", "1,0,1,100", "1,6,0,.", "1,0,4,50", "1,2,0,.", "1,1,3,.", "1,4,0,.")
    let records = file.subjects[0].records
    #expect(records.map { $0.clock } == [0, 6, 0, 2, 1, 4])
    #expect(zip(records, records.dropFirst()).allSatisfy { $0.time <= $1.time })
    #expect(records[3].time - records[2].time == 2)
    #expect(file.subjects[0].stretches == [0..<2, 2..<4, 4..<6])
  }

  @Test(arguments: [
    (["ID,TIME", "1,23:30", "1,0:30"], "line 3, TIME", "add a column DATE"),
    (
      ["ID,TIME", "1,1/5/2024 8:30", "1,1/6/2024 8:30"], "line 2, TIME", "may be month/day/year or"
    ),
    (["ID;TIME;AMT", "1;0;1,500"], "line 2, AMT", "decimal comma"),
    (["ID,TIME", "1,2", "1,1"], "line 3, TIME", "only a reset"),
    (["ID,TIME", "1,0h"], "line 2, TIME", "a number, a clock time"),
    (["ID,TIME", "1,0", "1,8:30"], "line 3, TIME", "have numbers"),
    (["ID,TIME", "1,8:30", "1,9"], "line 3, TIME", "clock times"),
    (["ID,TIME,DATE", "1,8:30,15/1/2024"], "line 2, DATE", "DAT1 day/month/year"),
    (["ID,TIME,DATE", "1,8:30,1/5/2024", "1,9:30,."], "line 3, DATE", "missing"),
    (["ID,TIME,DATE,DAT1", "1,8:30,1/5/2024,5/1/2024"], "line 2, DAT1", "DATE gives dates too"),
    (
      ["ID,TIME,DATE", "1,0,1/5/2024", "1,0.5,1/6/2024"], "line 2, TIME",
      "may be the hour of the day"
    ),
    (["ID;TIME;AMT", "1;0;2,5", "1;1;1.500"], "line 3, AMT", "a decimal point"),
    (["ID|TIME|AMT", "1|0|5"], "line 1, ID", "one column"),
    (["1,0,100", "1,1,."], "line 1, ID", "has to name the columns"),
    (["<!DOCTYPE html>", "<html>"], "line 1, ID", "no such column"),
    (["SUBJECT;TIME", "1;0"], "line 1, ID", "separated by semicolons"),
    (["ID,TIME,PCMT", "1,0,2"], "line 2, PCMT", "not supported"),
    (["ID,TIME,EVID,CMT", "1,0,3,inf"], "line 2, CMT", "a number or a name"),
    (["ID,TIME,AMT", "1,0,\"1,500\""], "line 2, AMT", "decimal comma"),
  ])
  func refusals(lines: [String], place: String, cause: String) throws {
    let error = #expect(throws: (any Error).self) {
      try EventRecords(
        nonmem: Array((lines.joined(separator: "\n") + "\n").utf8), named: "events.csv")
    }
    let message = error.map { "\($0)" } ?? ""
    #expect(message.contains(place + ":"), "\(message)")
    #expect(message.contains(cause), "\(message)")
  }

  @Test func columnsThatSayNothing() throws {
    let file = try file(
      "ID,TIME,EVID,AMT,DV,PCMT,TAD,IPRED,WT,wt,", "1,0,1,100,.,0,0,1,70,x,",
      "1,1,0,NA,BQL,.,1,2,70,y,",
      "1,2,0,NaN,<0.5,,2,3,70,z,")
    #expect(file.carriedColumns == ["EVID", "AMT", "PCMT", "WT", "wt", ""])
    #expect(file.otherColumns.map { $0.name } == ["PCMT", "WT", "wt"])
    #expect(file.subjects[0].records.map { $0.words } == [nil, "BQL", "<0.5"])
    #expect(file.measurementCount == 0)
    #expect(
      file.notes == [
        "events.csv: DV holds words in 2 records, as \"BQL\"; they are repeated and are no measurements"
      ])
  }

  @Test func placeboIsADoseOfNothing() throws {
    let file = try file("ID,TIME,EVID,AMT", "1,0,1,0", "1,1,0,.")
    #expect(file.subjects[0].records[0].dose?.isPlacebo == true)
  }

  @Test func tablesOfNonmem() throws {
    let file = try file(
      "TABLE NO.  1", " ID          TIME        EVID        AMT",
      "  1.0000E+00  0.0000E+00  1.0000E+00  1.0000E+02",
      "  1.0000E+00  2.5000E+00  0.0000E+00  0.0000E+00")
    #expect(file.subjects.map { $0.id } == ["1"])
    #expect(file.subjects[0].records[0].dose?.amount == 100)
  }
}
