// SPDX-License-Identifier: Apache-2.0

package import Encodings

extension RunError {
  /// What is wrong with a table, at its line and column.
  package init(_ error: DataFileError) {
    self.init(
      .value, at: .table(error.file, line: error.line, part: error.column), Wording(error.problem))
  }
}

extension CSVTable {
  /// A message tells so many names of columns.
  private static let mostNames = 50

  /// The only column that a name in a request means. A column that stands twice with the same in it
  /// is one.
  ///
  /// - Parameters:
  ///   - found: the positions of all that fit the name.
  ///   - field: that names the column.
  ///   - names: of all columns, for who named none.
  /// - Throws: ``RunError`` for none, for several that differ, and for one with decimal points in a
  ///   table with decimal commas.
  package func column(
    _ name: String, at found: [Int], for field: String, among names: [String]
  ) throws(RunError) -> Int {
    guard let column = found.first else {
      throw RunError(
        .value, at: .field(field), unknown: name,
        among: names.prefix(Self.mostNames).map { $0.abbreviated },
        "\(self.name) has no column \(name.quoted); ")
    }
    guard found.dropFirst().allSatisfy({ areEqual(column, $0) }) else {
      throw RunError(
        .value, at: .field(field),
        "\(self.name) has \(found.count) columns \(name.quoted); one is allowed")
    }
    if let line = pointsAmongCommas[column] {
      throw RunError(
        error(line, column, "found a decimal point, and decimal commas elsewhere; write points"))
    }
    return column
  }
}
