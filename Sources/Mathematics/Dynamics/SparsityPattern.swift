// SPDX-License-Identifier: Apache-2.0

/// The positions of a square matrix that can differ from zero, row by row.
public struct SparsityPattern: Equatable, Sendable {
  /// The order of the matrix.
  public let dimension: Int
  /// The row of each element, in ascending order.
  public let rows: [Int]
  /// The column of each element, ascending within a row.
  public let columns: [Int]

  public init(dimension: Int, rows: [Int], columns: [Int]) {
    precondition(rows.count == columns.count, "each element has a row and a column")
    self.dimension = dimension
    self.rows = rows
    self.columns = columns
  }

  /// The number of elements.
  public var count: Int { rows.count }
}
