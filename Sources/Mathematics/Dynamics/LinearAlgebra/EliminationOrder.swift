// SPDX-License-Identifier: Apache-2.0

/// A set of matrix positions under symbolic elimination: which become nonzero, and in which order
/// to take the pivots so that few do.
///
/// The pivot is always the diagonal element with the smallest product of (other elements in its
/// row) and (other elements in its column), the lowest index among equals. A cascade without
/// feedback is nearly triangular: it is eliminated without any new element.
///
/// Markowitz HM. The elimination form of the inverse and its application to linear programming.
/// Manage Sci 1957;3:255-269, doi:10.1287/mnsc.3.3.255.
struct EliminationOrder {
  /// The pivots, first to last.
  private(set) var pivots: [Int] = []
  /// For each pivot in order, the rows below it that it is subtracted from.
  private(set) var rowsBelow: [[Int]] = []
  /// For each pivot in order, the columns to its right.
  private(set) var columnsRight: [[Int]] = []
  /// The positions that were zero before elimination, diagonal ones first.
  private(set) var added: [(row: Int, column: Int)] = []
  /// How many elements are changed, one after the other, in one factorization.
  private(set) var updateCount = 0

  private let dimension: Int
  private var isNonzero: [Bool]
  private var isActive: [Bool]
  private var rowCounts: [Int]
  private var columnCounts: [Int]

  /// - Parameter limit: the number of updates after which the order is given up.
  init(_ pattern: SparsityPattern, updatesUpTo limit: Int = .max) {
    dimension = pattern.dimension
    isNonzero = Array(repeating: false, count: dimension * dimension)
    isActive = Array(repeating: true, count: dimension)
    rowCounts = Array(repeating: 0, count: dimension)
    columnCounts = rowCounts
    for (row, column) in zip(pattern.rows, pattern.columns) { mark(row, column) }
    for index in 0..<dimension { addIfZero(index, index) }
    while updateCount <= limit, let pivot = cheapestPivot() { eliminate(pivot) }
  }

  /// An order that is given.
  init(_ pattern: SparsityPattern, pivots: [Int]) {
    self.init(pattern, updatesUpTo: -1)
    for pivot in pivots { eliminate(pivot) }
  }

  private mutating func mark(_ row: Int, _ column: Int) {
    precondition(!isNonzero[row * dimension + column], "each position occurs once")
    isNonzero[row * dimension + column] = true
    rowCounts[row] += 1
    columnCounts[column] += 1
  }

  private mutating func addIfZero(_ row: Int, _ column: Int) {
    guard !isNonzero[row * dimension + column] else { return }
    mark(row, column)
    added.append((row, column))
  }

  private func cheapestPivot() -> Int? {
    var best: (pivot: Int, cost: Int)?
    for index in 0..<dimension where isActive[index] {
      let cost = (rowCounts[index] - 1) * (columnCounts[index] - 1)
      if cost < best?.cost ?? Int.max { best = (index, cost) }
    }
    return best?.pivot
  }

  /// Takes a pivot out: what its column touches gains the elements of its row.
  private mutating func eliminate(_ pivot: Int) {
    isActive[pivot] = false
    let rows = activeIndices { isNonzero[$0 * dimension + pivot] }
    let columns = activeIndices { isNonzero[pivot * dimension + $0] }
    for row in rows { rowCounts[row] -= 1 }
    for column in columns { columnCounts[column] -= 1 }
    for row in rows {
      for column in columns { addIfZero(row, column) }
    }
    updateCount += rows.count * columns.count
    pivots.append(pivot)
    rowsBelow.append(rows)
    columnsRight.append(columns)
  }

  private func activeIndices(where isIncluded: (Int) -> Bool) -> [Int] {
    (0..<dimension).filter { isActive[$0] && isIncluded($0) }
  }
}
