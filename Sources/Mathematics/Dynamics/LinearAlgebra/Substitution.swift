// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// One of the two walks of a solution with factors: each row takes off what others contribute.
///
/// Rows with equally many elements stand together, as far as they must not wait for each other, so
/// that how many there are is asked once for all of them and not guessed by the processor row by row
/// (list scheduling, as in `Schedule`). A row's own elements stay in their order: no bit depends on
/// the order of rows.
@usableFromInline
struct Substitution: Sendable {
  /// A row of the factors: what it takes off, and by which pivot the rest is divided, if by any.
  struct Row {
    let row: Int
    let pivot: Int32?
    let elements: [(place: Int32, column: Int)]
  }

  /// Per group: elements in each row, and the length of what follows. Per row: the row, the place of
  /// its pivot, then pairs (place, column).
  @usableFromInline private(set) var list: [UInt32] = []

  /// - Parameter rows: in an order in which each row comes after those that it needs.
  init(_ rows: [Row]) {
    var waiting = WaitingRows(rows)
    while let group = waiting.nextGroup() {
      list += [UInt32(group[0].elements.count), UInt32(group.count * group[0].length)]
      for row in group { list += row.words }
    }
  }

  /// Takes off the elements of every row, and divides by pivots where `isDivided`.
  @inlinable @inline(__always)
  func run<Number: Scalar>(
    on x: UnsafeMutablePointer<Number>, with values: UnsafeMutablePointer<Number>, isDivided: Bool
  ) {
    list.withUnsafeBufferPointer { list in
      guard var next = list.baseAddress else { return }
      let end = next + list.count
      while next < end {
        let (width, last) = (next[0], next + (2 + Int(next[1])))
        next += 2
        switch width {
        case 0:
          while next < last {
            let row = Int(next[0])
            if isDivided { x[row] *= values[Int(next[1])] }
            next += 2
          }
        case 1:
          while next < last {
            let row = Int(next[0])
            let rest = Number.product(-values[Int(next[2])], x[Int(next[3])], plus: x[row])
            x[row] = isDivided ? rest * values[Int(next[1])] : rest
            next += 4
          }
        case 2:
          while next < last {
            let row = Int(next[0])
            let first = Number.product(-values[Int(next[2])], x[Int(next[3])], plus: x[row])
            let rest = Number.product(-values[Int(next[4])], x[Int(next[5])], plus: first)
            x[row] = isDivided ? rest * values[Int(next[1])] : rest
            next += 6
          }
        default:
          while next < last {
            let (row, pivot, end) = (Int(next[0]), Int(next[1]), next + 2 + 2 * Int(width))
            var rest = x[row]
            next += 2
            while next < end {
              rest = Number.product(-values[Int(next[0])], x[Int(next[1])], plus: rest)
              next += 2
            }
            x[row] = isDivided ? rest * values[pivot] : rest
          }
        }
      }
    }
  }
}

extension Substitution.Row {
  fileprivate var length: Int { 2 + 2 * elements.count }

  fileprivate var words: [UInt32] {
    [UInt32(row), UInt32(pivot ?? 0)]
      + elements.flatMap { [UInt32($0.place), UInt32($0.column)] }
  }
}

/// Rows that wait until what they need has been done.
private struct WaitingRows {
  private let rows: [Substitution.Row]
  /// How many rows each still waits for, and which wait for it.
  private var missing: [Int]
  private var users: [[Int]]
  /// The rows that could be done now, by their number of elements.
  private var ready: [[Int]]

  init(_ rows: [Substitution.Row]) {
    self.rows = rows
    missing = Array(repeating: 0, count: rows.count)
    users = Array(repeating: [], count: rows.count)
    ready = Array(repeating: [], count: 1 + (rows.map { $0.elements.count }.max() ?? 0))
    var places: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      for case let needed? in row.elements.map({ places[$0.column] }) {
        users[needed].append(index)
        missing[index] += 1
      }
      places[row.row] = index
    }
    for index in rows.indices where missing[index] == 0 { makeReady(index) }
  }

  private mutating func makeReady(_ index: Int) {
    ready[rows[index].elements.count].append(index)
  }

  /// The largest group of those that could be done, with those that become ready meanwhile.
  mutating func nextGroup() -> [Substitution.Row]? {
    let width = ready.indices.max { ready[$0].count < ready[$1].count } ?? 0
    guard !ready[width].isEmpty else { return nil }
    var next = 0
    while next < ready[width].count {
      for user in users[ready[width][next]] {
        missing[user] -= 1
        if missing[user] == 0 { makeReady(user) }
      }
      next += 1
    }
    defer { ready[width] = [] }
    return ready[width].map { rows[$0] }
  }
}
