// SPDX-License-Identifier: Apache-2.0

import CSQLite
import Encodings

/// A database of SQLite that is written from the beginning to the end, by one thread at a time.
///
/// It has no journal: until it is closed it is no database, so whoever opens it gives it a temporary
/// name (``StreamedFile`` of Files). Hipp DR. SQLite, https://www.sqlite.org.
final class TableDatabase {
  private var connection: OpaquePointer?
  private let name: String

  /// Opens an empty file that exists.
  ///
  /// - Parameters:
  ///   - path: where it is written.
  ///   - name: what messages call it.
  init(_ path: String, named name: String) throws(TableError) {
    self.name = name
    let status = sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil)
    guard status == SQLITE_OK else { throw failure() }
    try execute("PRAGMA journal_mode = OFF")
    try execute("PRAGMA synchronous = OFF")
    try execute("PRAGMA application_id = \(Self.applicationID)")
    try execute("BEGIN")
  }

  deinit { sqlite3_close_v2(connection) }

  /// `Kair`: what tells these files from other databases.
  private static let applicationID = 0x4B61_6972

  func execute(_ statement: String) throws(TableError) {
    guard sqlite3_exec(connection, statement, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  /// Makes a table.
  func create(_ table: String, _ columns: [TableColumn]) throws(TableError) -> TableRows {
    let list = columns.map { "\($0.name.asIdentifier) \($0.kind.rawValue)" }
    try execute("CREATE TABLE \(table.asIdentifier) (\(list.joined(separator: ", ")))")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    var statement: OpaquePointer?
    let text = "INSERT INTO \(table.asIdentifier) VALUES (\(places))"
    guard sqlite3_prepare_v2(connection, text, -1, &statement, nil) == SQLITE_OK, let statement
    else { throw failure() }
    return TableRows(statement, self)
  }

  /// Ends it: from now on it is a database.
  func close() throws(TableError) {
    try execute("COMMIT")
    guard sqlite3_close(connection) == SQLITE_OK else { throw failure() }
    connection = nil
  }

  /// Why the last call failed.
  func failure() -> TableError {
    TableError(name: name, reason: String(cString: sqlite3_errmsg(connection)))
  }
}

/// A column of a table.
struct TableColumn {
  /// What it holds, as SQLite calls it.
  enum Kind: String {
    case number = "REAL"
    case count = "INTEGER"
    case text = "TEXT"
  }

  let name: String
  let kind: Kind

  init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// Why a database could not be written.
package struct TableError: Error, Equatable, Sendable, CustomStringConvertible {
  package let name: String
  package let reason: String

  package var description: String { "cannot write to \(name): \(reason)" }
}

extension String {
  /// In double quotes, so that any name is one.
  fileprivate var asIdentifier: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
