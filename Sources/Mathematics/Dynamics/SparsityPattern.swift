// SPDX-License-Identifier: Apache-2.0

/// The positions of a square matrix that can differ from zero, row by row.
public struct SparsityPattern: Equatable, Sendable {
  /// The order of the matrix.
  public let dimension: Int
  /// The row of each element, in ascending order.
  public let rows: [Int]
  /// The column of each element, ascending within a row.
  public let columns: [Int]
  /// For each element the place of the one on the other side of the diagonal, if the pattern has it.
  @usableFromInline let mirrors: [Int?]

  public init(dimension: Int, rows: [Int], columns: [Int]) {
    precondition(rows.count == columns.count, "each element has a row and a column")
    self.dimension = dimension
    self.rows = rows
    self.columns = columns
    var places: [Int: Int] = [:]
    for place in rows.indices { places[rows[place] * dimension + columns[place]] = place }
    mirrors = rows.indices.map { places[columns[$0] * dimension + rows[$0]] }
  }

  /// The number of elements.
  public var count: Int { rows.count }
}
