// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

@testable import TableFormat

/// A database that is written from the beginning to the end.
struct TableDatabaseTests {
  /// Any text is a name, and any text a value.
  @Test func quotesDoNoHarm() throws {
    let scratch = try Scratch()
    let path = try scratch.write("", to: "file")
    let database = try TableDatabase(path, named: "file")
    let rows = try database.create(
      "a \"b\"; DROP TABLE c", [.init("x\"y", .text), .init("n", .count), .init("z", .number)])
    try rows.add([.text("'); DROP TABLE c; --"), .count(.max), .number(0.1)])
    try rows.add([.text("Ω"), .missing, .missing])
    rows.finish()
    try database.close()
    #expect(try scratch.data("file").starts(with: Array("SQLite format 3".utf8)))
  }

  @Test func whatFailsIsNamed() throws {
    let scratch = try Scratch()
    let error = #expect(throws: TableError.self) {
      try TableDatabase(scratch.path("missing"), named: "result.sqlite")
    }
    #expect(error?.description.hasPrefix("cannot write to result.sqlite: ") == true)
    let database = try TableDatabase(scratch.write("", to: "file"), named: "file")
    #expect(throws: TableError.self) { try database.execute("NO STATEMENT") }
  }
}
