// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

@testable import Cohorts

@Suite("States that wait to be looked at together")
struct WaitingStatesTests {
  private static let dimension = 3

  /// A vector whose numbers tell their state and lane, and which one it is.
  private func keep(_ number: Int, of lane: Int, for row: Int, in waiting: WaitingStates) -> Bool {
    var numbers = (0..<Self.dimension).map { state in
      Lanes { Double(1000 * number + 10 * state + $0) }
    }
    return numbers.withUnsafeMutableBufferPointer { numbers in
      guard let base = numbers.baseAddress else { return false }
      return waiting.keep(
        StateVector(base, count: Self.dimension), of: lane, for: row)
    }
  }

  @Test("Each state waits in its own lane with its row, in the order of coming")
  func order() {
    let waiting = WaitingStates(dimension: Self.dimension)
    #expect(waiting.depth == 0)
    #expect(keep(1, of: 5, for: 40, in: waiting))
    #expect(keep(2, of: 0, for: 7, in: waiting))
    #expect(keep(3, of: 5, for: 41, in: waiting))
    #expect(waiting.depth == 2)
    #expect(waiting.has(0) && waiting.has(5) && !waiting.has(1))
    #expect((0...1).map { waiting.row($0, of: 5) } == [40, 41])
    #expect((0...1).map { waiting.row($0, of: 0) } == [7, nil])
    for state in 0..<Self.dimension {
      let place = Double(10 * state)
      #expect(waiting.states(0)[state][5] == 1005 + place)
      #expect(waiting.states(0)[state][0] == 2000 + place)
      #expect(waiting.states(1)[state][5] == 3005 + place)
    }
  }

  @Test("A full lane refuses and keeps what it holds; emptied, it takes again")
  func full() {
    let waiting = WaitingStates(dimension: Self.dimension)
    var row = 0
    while keep(row, of: 2, for: row, in: waiting) { row += 1 }
    #expect(waiting.depth == row && row > 1)
    #expect((0..<row).map { waiting.row($0, of: 2) } == Array(0..<row))
    #expect(keep(0, of: 3, for: 9, in: waiting))
    waiting.clear()
    #expect(waiting.depth == 0 && !waiting.has(2) && waiting.row(0, of: 3) == nil)
    #expect(keep(0, of: 2, for: 12, in: waiting))
    #expect(waiting.row(0, of: 2) == 12)
  }
}
