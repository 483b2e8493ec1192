// SPDX-License-Identifier: Apache-2.0

import Scalars

extension NetworkExpressions {
  /// Formulas grow with each elimination: more of them would take minutes.
  private static let mostEliminations = 5_000

  /// dy/dt of each state.
  ///
  /// The unknowns z of algebraic rules 0 = g(y, z, t) move so that the rules stay true:
  /// (∂g/∂z) z' = −(∂g/∂y) y' − ∂g/∂t. The index of the system must be 1: ∂g/∂z has an inverse.
  mutating func derivatives() throws(NetworkError) -> [Expression] {
    var rates: [Expression] = []
    for math in network.rates { rates.append(expression(math)) }
    guard network.unknownCount > 0 else { return rates }
    var rules: [Expression] = []
    for math in network.constraints { rules.append(expression(math)) }
    return rates + (try slopes(of: rules, when: rates))
  }

  /// The derivatives of the unknowns, by elimination.
  private func slopes(
    of rules: [Expression], when rates: [Expression]
  ) throws(NetworkError) -> [Expression] {
    let count = rules.count
    var matrix = [[Expression]](
      repeating: Array(repeating: 0, count: count), count: count)
    var right = [[Expression]](repeating: [], count: count)
    for element in Expression.partialDerivatives(of: rules, by: states + [time]) {
      let (row, column) = (element.row, element.column)
      if column < rates.count {
        right[row].append(element.formula * rates[column])
      } else if column < states.count {
        matrix[row][column - rates.count] = element.formula
      } else {
        right[row].append(element.formula)
      }
    }
    return try solved(matrix, right.map { -Operator.plus.expression($0) })
  }

  /// Gauss and Jordan's elimination on formulas; numbers are taken as pivots before formulas.
  private func solved(
    _ matrix: [[Expression]], _ right: [Expression]
  ) throws(NetworkError) -> [Expression] {
    var (matrix, right, work) = (matrix, right, 0)
    for column in right.indices {
      guard let pivot = pivot(in: column, of: matrix) else {
        throw .unsupported("algebraic rules that do not determine their variables (index above 1)")
      }
      matrix.swapAt(column, pivot)
      right.swapAt(column, pivot)
      for row in right.indices where row != column && matrix[row][column].constant != 0 {
        let factor = matrix[row][column] / matrix[column][column]
        for other in column..<right.count where matrix[column][other].constant != 0 {
          work += 1
          matrix[row][other] = (matrix[row][other] - factor * matrix[column][other]).simplified()
        }
        guard work <= Self.mostEliminations else {
          throw .unsupported("\(right.count) algebraic rules that depend on each other")
        }
        right[row] = right[row] - factor * right[column]
      }
    }
    return right.indices.map { right[$0] / matrix[$0][$0] }
  }

  private func pivot(in column: Int, of matrix: [[Expression]]) -> Int? {
    let rows = matrix.indices.dropFirst(column).filter { matrix[$0][column].constant != 0 }
    return rows.first { matrix[$0][column].constant != nil } ?? rows.first
  }
}
