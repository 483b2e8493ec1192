// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// One patient's place in time, while in a lane.
@usableFromInline
struct Seat<Lane: ValuedScalar> {
  /// What the patient goes through; nil while the lane is idle.
  @usableFromInline var course: Course<Lane>?
  @usableFromInline var inputs = InputRates<Lane>()
  /// The event that comes next.
  @usableFromInline var nextEvent = 0
  /// The moment to show next.
  @usableFromInline var nextMoment = 0
  @usableFromInline var momentCount = 0

  /// When the patient's next question is (h).
  @usableFromInline var question = Double.infinity

  /// The time (h) at the start of the step.
  @usableFromInline var time = 0.0
  /// The time (h) up to which the equations are smooth: the next event or the end.
  @usableFromInline var stop = 0.0
  /// The time (h) at the end of the step that is being tried.
  @usableFromInline var stepEnd = 0.0
  /// The size (h) of the step to try next.
  @usableFromInline var pace = 0.0
  /// Whether something has just happened, so that a new first step must be guessed.
  @usableFromInline var isFresh = false
  /// Whether something has just happened that may set states at zero in motion.
  @usableFromInline var isUnforeseen = false
  /// Whether slope and Jacobian of the state are known from a try before.
  @usableFromInline var isKnown = false
  /// Whether the last step was rejected.
  @usableFromInline var isRetry = false
  /// How many steps in a row were.
  @usableFromInline var rejections = 0

  /// Steps tried so far.
  @usableFromInline var tries = 0
  @usableFromInline var work = Statistics.Work()
  /// Why steps began to fail, if they have failed since the last one that went well at once.
  @usableFromInline var obstacle: SolverError?

  @inlinable
  init() {}

  /// A patient at the very start.
  @inlinable
  init(_ course: Course<Lane>) {
    self.course = course
    momentCount = course.moments.count
    time = course.start
    isFresh = true
    isUnforeseen = true
  }

  @inlinable
  var isTaken: Bool { course != nil }

  /// The moment to show next, if it lies before a time.
  @inlinable
  func moment(before end: Double) -> Double? {
    guard nextMoment < momentCount, let course else { return nil }
    let moment = course.moments[nextMoment]
    return moment < end ? moment : nil
  }
}
