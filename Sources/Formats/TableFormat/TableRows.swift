// SPDX-License-Identifier: Apache-2.0

import CSQLite

/// What stands in one place of a table.
enum TableValue: Equatable {
  case number(Double)
  case count(Int)
  case text(String)
  case missing
}

/// The rows of a table, added one by one.
final class TableRows {
  private var statement: OpaquePointer?
  private let database: TableDatabase

  init(_ statement: OpaquePointer, _ database: TableDatabase) {
    (self.statement, self.database) = (statement, database)
  }

  deinit { finish() }

  /// Adds a row.
  func add(_ values: [TableValue]) throws(TableError) {
    for (place, value) in values.enumerated() {
      guard bind(value, to: Int32(place + 1)) == SQLITE_OK else { throw database.failure() }
    }
    guard sqlite3_step(statement) == SQLITE_DONE else { throw database.failure() }
    sqlite3_reset(statement)
  }

  /// Has to be called before the database is closed.
  func finish() {
    sqlite3_finalize(statement)
    statement = nil
  }

  private func bind(_ value: TableValue, to place: Int32) -> Int32 {
    switch value {
    case .number(let number): sqlite3_bind_double(statement, place, number)
    case .count(let count): sqlite3_bind_int64(statement, place, Int64(count))
    case .text(let text): sqlite3_bind_text(statement, place, text, -1, Self.copied)
    case .missing: sqlite3_bind_null(statement, place)
    }
  }

  /// SQLITE_TRANSIENT, a macro that Swift does not see: the text is copied.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
