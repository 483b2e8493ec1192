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

  /// What each row takes off on the way down.
  func forward(_ order: EliminationOrder) -> Substitution {
    var columnsLeft: [[Int]] = Array(repeating: [], count: dimension)
    for (step, pivot) in order.pivots.enumerated() {
      for row in order.rowsBelow[step] { columnsLeft[row].append(pivot) }
    }
    return Substitution(
      order.pivots.filter { !columnsLeft[$0].isEmpty }.map { row($0, nil, columnsLeft[$0]) })
  }

  /// What each row takes off and is divided by on the way up; what is done last is taken off last, so
  /// that a row waits for as little as it can.
  func backward(_ order: EliminationOrder) -> Substitution {
    var steps = order.pivots
    for (step, pivot) in order.pivots.enumerated() { steps[pivot] = step }
    return Substitution(
      zip(order.pivots, order.columnsRight).reversed().map { pivot, columns in
        row(pivot, self[pivot, pivot], columns.sorted { steps[$0] > steps[$1] })
      })
  }

  private func row(_ row: Int, _ pivot: Int32?, _ columns: [Int]) -> Substitution.Row {
    Substitution.Row(row: row, pivot: pivot, elements: columns.map { (self[row, $0], $0) })
  }
}
