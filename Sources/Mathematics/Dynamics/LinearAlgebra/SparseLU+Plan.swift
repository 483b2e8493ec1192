// SPDX-License-Identifier: Apache-2.0

/// Where each element of the factors is stored, and the index lists that follow from it.
struct Places {
  private let dimension: Int
  private var places: [Int32]

  /// The pattern's elements in their order, then those added, in the order in which they appeared.
  init(_ pattern: SparsityPattern, _ order: EliminationOrder) {
    dimension = pattern.dimension
    places = Array(repeating: -1, count: dimension * dimension)
    for (place, position) in zip(pattern.rows, pattern.columns).enumerated() {
      places[position.0 * dimension + position.1] = Int32(place)
    }
    for (place, position) in order.added.enumerated() {
      places[position.row * dimension + position.column] = Int32(pattern.count + place)
    }
  }

  subscript(row: Int, column: Int) -> Int32 { places[row * dimension + column] }

  /// What each pivot does to the rows below it.
  func elimination(_ order: EliminationOrder) -> [Int32] {
    var list: [Int32] = []
    for (step, pivot) in order.pivots.enumerated() {
      let (rows, columns) = (order.rowsBelow[step], order.columnsRight[step])
      list += [self[pivot, pivot], Int32(rows.count), Int32(columns.count)]
      for row in rows {
        list.append(self[row, pivot])
        for column in columns { list += [self[row, column], self[pivot, column]] }
      }
    }
    return list
  }

  /// What each row subtracts on the way down.
  func forward(_ order: EliminationOrder) -> [Int32] {
    var columnsLeft: [[Int]] = Array(repeating: [], count: dimension)
    for (step, pivot) in order.pivots.enumerated() {
      for row in order.rowsBelow[step] { columnsLeft[row].append(pivot) }
    }
    var list: [Int32] = []
    for row in order.pivots where !columnsLeft[row].isEmpty {
      list += [Int32(row), Int32(columnsLeft[row].count)]
      list += pairs(row, columnsLeft[row])
    }
    return list
  }

  /// What each row subtracts and is divided by on the way up.
  func backward(_ order: EliminationOrder) -> [Int32] {
    var list: [Int32] = []
    for (step, row) in order.pivots.enumerated().reversed() {
      let columns = order.columnsRight[step]
      list += [Int32(row), self[row, row], Int32(columns.count)]
      list += pairs(row, columns)
    }
    return list
  }

  private func pairs(_ row: Int, _ columns: [Int]) -> [Int32] {
    columns.flatMap { [self[row, $0], Int32($0)] }
  }
}
