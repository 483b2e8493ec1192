// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// States at times of output that wait to be looked at together.
///
/// Patients side by side come to their times of output at different moments of the run, a quarter of
/// the lanes at once. What follows from a state is computed for all lanes at the price of one. So
/// states wait, each in its patient's lane, until there is one more in a lane than there is room for.
final class WaitingStates {
  /// How many states of a patient may wait. Measured with six infusions over 42 days: with room for
  /// 1, 8, 64 and all 469 of them, 30, 32, 53 and 63 % of the lanes are at work.
  static let room = 64

  private let room: Int

  private let dimension: Int
  private let states: UnsafeMutablePointer<Lanes>
  /// The rows of the output of the states, first those in the lowest place of all lanes.
  private var rows: [Int]
  private var counts = [Int](repeating: 0, count: Lanes.count)

  /// - Parameters:
  ///   - dimension: the number of states of a patient.
  ///   - room: how many states of a patient may wait.
  init(dimension: Int, room: Int = room) {
    self.dimension = dimension
    self.room = room
    states = .allocate(capacity: room * dimension)
    states.initialize(repeating: 0, count: room * dimension)
    rows = Array(repeating: 0, count: room * Lanes.count)
  }

  deinit { states.deallocate() }

  /// Whether a state of the patient in a lane waits.
  func has(_ lane: Int) -> Bool { counts[lane] > 0 }

  /// Keeps the state in a lane for a row of the output; false where there is no room left.
  func keep(_ state: StateVector<Lanes>, of lane: Int, for row: Int) -> Bool {
    let place = counts[lane]
    guard place < room else { return false }
    let kept = states(place)
    for i in 0..<dimension { kept[i][lane] = state[i][lane] }
    rows[place * Lanes.count + lane] = row
    counts[lane] = place + 1
    return true
  }

  /// How many states wait in the lane that has most.
  var depth: Int { counts.max() ?? 0 }

  /// The states in one place of all lanes; they mean something where ``row(_:of:)`` is not nil.
  func states(_ place: Int) -> StateVector<Lanes> {
    StateVector(states + place * dimension, count: dimension)
  }

  /// The row of the output for a state; nil where none waits.
  func row(_ place: Int, of lane: Int) -> Int? {
    place < counts[lane] ? rows[place * Lanes.count + lane] : nil
  }

  /// Forgets all states.
  func clear() {
    for lane in counts.indices { counts[lane] = 0 }
  }
}
