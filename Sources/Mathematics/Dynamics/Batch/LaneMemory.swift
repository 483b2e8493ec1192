// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The vectors of a lane integration, side by side in one piece of memory.
@usableFromInline
struct LaneMemory<Number: LanedScalar> {
  /// The states at the start of the step.
  @usableFromInline let state: StateVector<Number>
  /// dy/dt at the start of the step.
  @usableFromInline let slope: StateVector<Number>
  /// The argument of a stage; after the last stage, the states that the step arrives at.
  @usableFromInline let argument: StateVector<Number>
  /// What the earlier stages add to the right-hand side of the next, times h.
  @usableFromInline let coupling: StateVector<Number>
  /// The largest magnitude of each state so far.
  @usableFromInline let peaks: StateVector<Number>
  /// The states as they are shown.
  @usableFromInline let shown: StateVector<Number>
  /// The constant inputs that are running.
  @usableFromInline let inputs: StateVector<Number>
  /// The stages, one vector after the other.
  @usableFromInline let stages: StateVector<Number>
  @usableFromInline let jacobian: StateVector<Number>
  @usableFromInline let factors: StateVector<Number>

  /// On which side of each corner the states at the start of the step lie, and at its end.
  @usableFromInline let sides: StateVector<Number>
  @usableFromInline let sidesAtEnd: StateVector<Number>

  /// How many numbers of an arena the vectors take.
  @inlinable
  static func capacity(dimension: Int, stages: Int, factors: Int, corners: Int) -> Int {
    (7 + stages) * dimension + 2 * factors + 2 * corners
  }

  @inlinable
  init(
    _ arena: Arena<Number>, dimension n: Int, stages stageCount: Int, factors count: Int,
    corners cornerCount: Int
  ) {
    state = arena.take(n)
    slope = arena.take(n)
    argument = arena.take(n)
    coupling = arena.take(n)
    peaks = arena.take(n)
    shown = arena.take(n)
    inputs = arena.take(n)
    stages = arena.take(stageCount * n)
    jacobian = arena.take(count)
    factors = arena.take(count)
    sides = arena.take(cornerCount)
    sidesAtEnd = arena.take(cornerCount)
    // Adding −0 changes no number, not even the sign of a zero.
    for i in 0..<n { inputs[i] = Number(-0.0) }
  }

  /// The vector of one stage.
  @inlinable
  func stage(_ s: Int) -> StateVector<Number> {
    StateVector(stages.base + s * state.count, count: state.count)
  }
}

/// The places in time of all lanes.
@usableFromInline
final class Seats {
  @usableFromInline let base: UnsafeMutablePointer<Seat>
  @usableFromInline let moments: UnsafeMutablePointer<Int>
  @usableFromInline let count: Int

  @inlinable
  init(count: Int) {
    self.count = count
    base = .allocate(capacity: count)
    base.initialize(repeating: Seat(), count: count)
    moments = .allocate(capacity: count)
    moments.initialize(repeating: 0, count: count)
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
    moments.deallocate()
  }
}
