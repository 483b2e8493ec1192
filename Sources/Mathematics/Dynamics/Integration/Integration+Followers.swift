// SPDX-License-Identifier: Apache-2.0

public import Scalars

// Followers are solved along the step that has just been taken.

extension Integration {
  /// Follows the levels along the step, and writes what the followers have come to at its end.
  @inlinable
  func follow() {
    guard !memory.followers.isEmpty else { return }
    let count = memory.followers.count
    // Of followers, a level sees what they are at the start.
    let polynomial = StepPolynomial(
      from: memory.state, to: memory.argument, stages: memory.stages, output: method.output,
      weights: memory.weights, followers: [], curves: memory.curves)
    look(at: memory.state, 0)
    for place in 1..<FollowerCurve<Number>.places - 1 {
      let share = Number(Double(place) * FollowerCurve<Number>.distance)
      polynomial.states(levelSources, at: share, into: memory.shown)
      look(at: memory.shown, place)
    }
    look(at: memory.argument, FollowerCurve<Number>.places - 1)
    for (index, follower) in memory.followers.enumerated() {
      let curve = FollowerCurve(memory.curves, index)
      let v = (
        level(index, 0), level(index, 1), level(index, 2), level(index, 3), level(index, 4)
      )
      let start = memory.state[follower.state]
      curve.setLevel(v)
      curve.speed = step * memory.levels[count + index]
      if follower.keepsHighest { curve.setHolding(v, from: start) } else { curve.setFree() }
      memory.argument[follower.state] = curve.value(at: 1, from: start)
    }
  }

  /// Looks at the levels at a state.
  @inlinable
  func look(at y: StateVector<Number>, _ place: Int) {
    let width = 2 * memory.followers.count
    field.system.levels(
      at: y, into: StateVector(memory.levels.base + place * width, count: width))
  }

  @inlinable
  func level(_ follower: Int, _ place: Int) -> Number {
    memory.levels[place * 2 * memory.followers.count + follower]
  }
}
