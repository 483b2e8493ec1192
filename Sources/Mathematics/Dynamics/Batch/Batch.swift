// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Where a solver's patients come from, and where their results go.
///
/// A batch is one queue for one solver on one thread. Several solvers may draw from a common queue:
/// `admit` may take the next patient from anywhere. What is shown of a patient does not depend, by
/// one bit, on the order in which patients come, nor on who sits in the other lanes.
public protocol Batch<Number> {
  associatedtype Number: LanedScalar

  /// Puts the next patient into a lane: writes this patient's coefficients into that lane of the
  /// system and says what happens to this patient. Nil when no patient is left.
  mutating func admit(to lane: Int) -> Course<Number.Lane>?

  /// Whether steps are to be seen; asked once.
  var followsSteps: Bool { get }

  /// Sees the step that some lanes have just taken; what is to be shown within it comes after.
  mutating func follow(_ step: DenseStep<Number>)

  /// Answers the question of the patient in a lane: what happens at its time and later.
  ///
  /// What is shown of her then is as if it had been known from the start, bit by bit. The question may
  /// come before moments that lie ahead of it have been shown, by as much as a step.
  ///
  /// - Parameters:
  ///   - time: of the question, in hours.
  ///   - state: the states then, before what happens; to be read in this lane only.
  mutating func answer(
    in lane: Int, at time: Double, state: StateVector<Number>
  ) -> Answer<Number.Lane>

  /// Shows the states of some lanes, each at the next of its own moments.
  mutating func observe(_ view: LaneView<Number>)

  /// Ends the course of the patient in a lane, who has reached the end or could not be followed.
  ///
  /// - Parameters:
  ///   - outcome: what it cost, or why this patient could not be followed any further. What was
  ///     shown of a patient before a failure is not to be used.
  ///   - state: the states at the end, to be read in this lane only.
  mutating func discharge(
    from lane: Int, _ outcome: Result<Statistics, SolverError>, state: StateVector<Number>)
}

extension Batch {
  @inlinable
  public mutating func answer(
    in lane: Int, at time: Double, state: StateVector<Number>
  ) -> Answer<Number.Lane> { Answer() }

  @inlinable
  public var followsSteps: Bool { false }

  @inlinable
  public mutating func follow(_ step: DenseStep<Number>) {}
}

/// The states of the patients in some lanes, each at a time of its own.
///
/// All lanes can be computed with, so that what follows from the states costs as little as the
/// states do; only the lanes that are shown mean anything. It is a view, valid only in the call.
public struct LaneView<Number: LanedScalar> {
  /// The states; in each lane those of another patient.
  public let state: StateVector<Number>
  /// The time in each lane, in hours.
  public let time: Number
  /// One bit for each lane that is shown, lane 0 the lowest.
  public let lanes: UInt32
  @usableFromInline let indices: UnsafePointer<Int>

  @inlinable
  init(
    state: StateVector<Number>, time: Number, lanes: UInt32, indices: UnsafePointer<Int>
  ) {
    self.state = state
    self.time = time
    self.lanes = lanes
    self.indices = indices
  }

  /// The position of a shown lane's time among the moments of its patient.
  @inlinable
  public func moment(of lane: Int) -> Int { indices[lane] }

  /// The lanes that are shown, in order.
  @inlinable
  public var shownLanes: LaneSequence { LaneSequence(lanes) }
}

/// The lanes whose bits are set, the lowest first.
public struct LaneSequence: Sequence, IteratorProtocol {
  @usableFromInline var rest: UInt32

  @inlinable
  init(_ lanes: UInt32) { rest = lanes }

  @inlinable
  public mutating func next() -> Int? {
    guard rest != 0 else { return nil }
    defer { rest &= rest - 1 }
    return rest.trailingZeroBitCount
  }
}
