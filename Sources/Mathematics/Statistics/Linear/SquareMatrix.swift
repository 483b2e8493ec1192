// SPDX-License-Identifier: Apache-2.0

/// A square matrix, row after row in one array.
package struct SquareMatrix: Equatable, Sendable {
  package let size: Int
  /// Row i begins at i times the size.
  package var elements: [Double]

  /// Zeros.
  package init(size: Int) {
    self.size = size
    elements = Array(repeating: 0, count: size * size)
  }

  /// - Parameter rows: as many as each has numbers.
  package init(_ rows: [[Double]]) {
    size = rows.count
    elements = rows.flatMap { $0 }
    precondition(elements.count == size * size, "as many rows as columns")
  }

  @inlinable
  package subscript(i: Int, j: Int) -> Double {
    get { elements[i * size + j] }
    set { elements[i * size + j] = newValue }
  }

  package var rows: [[Double]] {
    (0..<size).map { Array(elements[$0 * size..<($0 + 1) * size]) }
  }

  /// The rows and columns of some places.
  package func part(_ places: [Int]) -> SquareMatrix {
    var part = SquareMatrix(size: places.count)
    for (i, row) in places.enumerated() {
      for (j, column) in places.enumerated() { part[i, j] = self[row, column] }
    }
    return part
  }

  package func times(_ vector: [Double]) -> [Double] {
    (0..<size).map { i in
      var sum = 0.0
      for j in 0..<size { sum += self[i, j] * vector[j] }
      return sum
    }
  }

  package func times(_ other: SquareMatrix) -> SquareMatrix {
    var product = SquareMatrix(size: size)
    for i in 0..<size {
      for k in 0..<size {
        let factor = self[i, k]
        guard factor != 0 else { continue }
        for j in 0..<size { product[i, j] += factor * other[k, j] }
      }
    }
    return product
  }

  package var trace: Double {
    (0..<size).reduce(0) { $0 + self[$1, $1] }
  }
}

/// Σ aᵢ bᵢ.
package func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}
