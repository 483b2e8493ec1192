// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The vectors of an integration, side by side in one piece of memory.
@usableFromInline
struct StepMemory<Number: LanedScalar> {
  /// The states at the start of the step.
  @usableFromInline let state: StateVector<Number>
  /// dy/dt at the start of the step.
  @usableFromInline let slope: StateVector<Number>
  /// The argument of a stage; after the last stage, the states that the step arrives at.
  @usableFromInline let argument: StateVector<Number>
  /// What the size of each state's error is measured by, see ``Tolerance/Reference``.
  @usableFromInline let reach: StateVector<Number>
  /// The largest magnitude that each state has had, or is heading for while it is at zero.
  @usableFromInline let size: StateVector<Number>
  /// What a state may be off by whatever its value is.
  @usableFromInline let floor: StateVector<Number>
  /// No state is allowed more than the absolute tolerance times this.
  @usableFromInline let unit: StateVector<Number>
  /// By how much each state may be off after many steps, for systems that ask.
  @usableFromInline let margin: StateVector<Number>
  /// dy/dt at the states that the step arrives at.
  @usableFromInline let slopeAtEnd: StateVector<Number>
  /// The states as they are shown.
  @usableFromInline let shown: StateVector<Number>
  /// The constant inputs that are running.
  @usableFromInline let inputs: StateVector<Number>
  /// The stages, one vector after the other.
  @usableFromInline let stages: StateVector<Number>
  /// One weight per stage.
  @usableFromInline let weights: StateVector<Number>

  /// The states that follow a level, and how each does so along the step.
  @usableFromInline let followers: [Follower]
  @usableFromInline let curves: StateVector<Number>
  /// Levels and rates of followers at five places of the step.
  @usableFromInline let levels: StateVector<Number>

  /// How many numbers of an arena the vectors take.
  @inlinable
  static func capacity<System: DynamicalSystem>(_ system: System, stages: Int) -> Int {
    (11 + stages) * system.dimension + stages + system.followers.count * numbersOfFollower
  }

  @inlinable
  static var numbersOfFollower: Int {
    FollowerCurve<Number>.size + 2 * FollowerCurve<Number>.places
  }

  @inlinable
  init<System: DynamicalSystem>(_ arena: Arena<Number>, _ system: System, stages stageCount: Int) {
    let n = system.dimension
    followers = system.followers
    state = arena.take(n)
    slope = arena.take(n)
    argument = arena.take(n)
    reach = arena.take(n)
    size = arena.take(n)
    floor = arena.take(n)
    unit = arena.take(n)
    margin = arena.take(n)
    slopeAtEnd = arena.take(n)
    shown = arena.take(n)
    inputs = arena.take(n)
    stages = arena.take(stageCount * n)
    weights = arena.take(stageCount)
    curves = arena.take(followers.count * FollowerCurve<Number>.size)
    levels = arena.take(followers.count * 2 * FollowerCurve<Number>.places)
  }

  /// The vector of one stage.
  @inlinable
  func stage(_ s: Int) -> StateVector<Number> {
    StateVector(stages.base + s * state.count, count: state.count)
  }
}

/// The places in time of all lanes.
@usableFromInline
final class Seats<Lane: ValuedScalar> {
  @usableFromInline let base: UnsafeMutablePointer<Seat<Lane>>
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
