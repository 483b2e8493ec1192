// SPDX-License-Identifier: Apache-2.0

/// A few linear equations A·x = b, row by row.
struct LinearSystem {
  private var rows: [[Double]]

  /// - Parameter rows: each row of A with its b behind it.
  init(_ rows: [[Double]]) { self.rows = rows }

  /// x, by elimination with the largest pivot of each column; nil where A is singular.
  func solution() -> [Double]? {
    var work = self
    for column in rows.indices {
      guard work.eliminate(column) else { return nil }
    }
    return rows.indices.map { work.rows[$0][rows.count] / work.rows[$0][$0] }
  }

  private mutating func eliminate(_ column: Int) -> Bool {
    let candidates = column..<rows.count
    guard let pivot = candidates.max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
      abs(rows[pivot][column]) > 0
    else { return false }
    rows.swapAt(column, pivot)
    for row in rows.indices where row != column {
      let factor = rows[row][column] / rows[column][column]
      for place in rows[row].indices { rows[row][place] -= factor * rows[column][place] }
    }
    return true
  }
}
