// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Encodings

/// Tables as programs and people write them are read to the same cells, and it is told how.
struct CSVRecordsTests {
  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(Array(text.utf8), named: "t.csv", .records(headedBy: ["ID", "TIME"]))
  }

  @Test(arguments: [
    "ID,TIME,DV\n1,0,.\n1,2.5,3\n", "ID;TIME;DV\n1;0;.\n1;2.5;3\n",
    "ID\tTIME\tDV\n1\t0\t.\n1\t2.5\t3\n",
    "ID TIME  DV\n 1   0  .  \n 1 2.5  3\n", "ID;TIME;DV\n1;0;.\n1;2,5;3\n",
    "ID\tTIME\tDV\n1\t0\t.\n1\t2,5\t3\n", "#ID,TIME,DV\n1,0,.\n1,2.5,3\n",
    "# ID TIME DV\n1 0 .\n1 2.5 3\n",
    "\"@ID\",TIME,DV\n1,0,.\n1,2.5,3\n",
    "# from a laboratory, in 2024\nID,TIME,DV\n1,0,.\n1,2.5,3\n",
    "TABLE NO.  1\n ID TIME DV\n 1 0 .\n 1 2.5 3\n", "ID TIME DV\n1,0,.\n1,2.5,3\n",
    "ID,TIME,DV\n1 0 .\n1 2.5 3\n", "ID,TIME,DV\n1,0,.,\n1,2.5,3,,\n",
    "ID,TIME,DV\n#1,0,7\n1,0,.\n1,2.5,3\n",
    "ID,TIME,DV\n1,0,.\nID,TIME,DV\n1,2.5,3\n,,\n",
    "\"ID\" \"TIME\" \"DV\"\n\"1\" 1 0 .\n\"2\" 1 2.5 3\n",
    "C ID TIME DV\n1 0 .\n1 2.5 3\n", "ID  TIME\tDV\n1   0\t.\n1  2.5\t3\n",
    "ID,TIME,DV\n1,0,.\n1,\"2,5\",3\n",
    "C,made by hand,,\nC,ID,TIME,DV\n.,1,0,.\n0,1,2.5,3\nC,1,3,4\n",
    "TABLE NO.  1\n ID TIME DV\n 1 0 .\nTABLE NO.  1\n ID TIME DV\n 1 2.5 3\n",
  ])
  func variations(text: String) throws {
    let table = try table(text)
    #expect(table.header.suffix(3) == ["ID", "TIME", "DV"])
    #expect(table.rows.map { $0.cells.suffix(3) } == [["1", "0", "."], ["1", "2.5", "3"]])
  }

  @Test func linesAreStillCounted() throws {
    let table = try table("TABLE NO.  1\n ID TIME\n 1 0\n\n 1 2\n")
    #expect(table.headerLine == 2)
    #expect(table.rows.map { $0.line } == [3, 5])
  }

  @Test func columnsWithoutANameOrWithOneTwice() throws {
    let table = try table("ID,TIME,FLAG,flag,\n1,0,1,ok,\n1,1,1,ok\n")
    #expect(table.header == ["ID", "TIME", "FLAG", "flag", ""])
    #expect(table.rows.map { $0.cells.count } == [5, 5])
  }

  @Test(arguments: [
    ("ID;TIME\n1;2,5\n", ["values are separated by semicolons", "numbers have a decimal comma"]),
    ("ID TIME\n1,2\n", ["the header is separated by blanks, the records by commas"]),
    ("ID,TIME\n#1,1\n1,2\n", ["lines that begin with # are passed over: 1"]),
    ("ID,TIME\n1,2\n", []),
  ])
  func itIsTold(text: String, notes: [String]) throws { #expect(try table(text).notes == notes) }

  /// 1.500 may be one and a half or fifteen hundred where others are written 2,5.
  @Test func pointsAmongCommas() throws {
    let table = try table("ID;TIME;DV;OTHER\n1;0;2,5;.\n1;1;1.500;x\n")
    #expect(table.pointsAmongCommas == [2: 3])
  }

  /// 1,500 may be fifteen hundred until another number shows that commas are decimal.
  @Test func thousands() throws {
    #expect(try table("ID;TIME\n1;1,500\n").rows[0].cells == ["1", "1,500"])
    #expect(try table("ID;TIME\n1;0,5\n1;1,500\n").rows[1].cells == ["1", "1.500"])
  }

  @Test(arguments: [
    ("ID,TIME,DV\n1,0,2,5\n", "line 2, DV: found 4 values, expected 3", "decimal comma"),
    ("ID,TIME,DV\n1,0,2\n1;0;2\n", "line 3, ID: found 1 values", "separated by semicolons"),
    ("ID;TIME;DV\n1;0\n2;0;1\n", "line 2, TIME: found 2 values", "separated by semicolons"),
    ("TABLE NO.  1\nID TIME\n1 0\nTABLE NO.  2\nID TIME\n1 0\n", "line 4", "another table"),
  ])
  func refusals(text: String, place: String, cause: String) throws {
    let error = #expect(throws: DataFileError.self) { try table(text) }
    #expect(error?.description.contains(place) == true, "\(error?.description ?? "")")
    #expect(error?.problem.contains(cause) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [".", "", "NA", "na", "NaN", "nan"])
  func missing(cell: String) { #expect(cell.isMissingValue) }

  @Test(arguments: [("1.0D+02", 100.0), ("1d-1", 0.1), ("1E2", 100), (".5", 0.5), ("-3", -3)])
  func numbers(text: String, value: Double) { #expect(Double(plain: text) == value) }

  @Test(arguments: ["0x10", "inf", "nan", "1,5", "1e999", "1 2", "d", ""])
  func noNumbers(text: String) { #expect(Double(plain: text) == nil) }
}
