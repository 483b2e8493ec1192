// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// One patient as a crowd of one: what a batch would do, done by closures.
@usableFromInline
struct Alone<Number: ValuedScalar>: Batch {
  @usableFromInline var course: Course<Number>?
  @usableFromInline let show: (LaneView<Number>) -> Void
  @usableFromInline let visit: ((DenseStep<Number>) -> Void)?
  @usableFromInline let finish: (StateVector<Number>) -> Void
  @usableFromInline var outcome: Result<Statistics, SolverError> = .success(Statistics())

  @inlinable
  init(
    _ course: Course<Number>, show: @escaping (LaneView<Number>) -> Void,
    visit: ((DenseStep<Number>) -> Void)?, finish: @escaping (StateVector<Number>) -> Void
  ) {
    self.course = course
    self.show = show
    self.visit = visit
    self.finish = finish
  }

  @inlinable
  mutating func admit(to lane: Int) -> Course<Number>? {
    defer { course = nil }
    return course
  }

  @inlinable
  var followsSteps: Bool { visit != nil }

  @inlinable
  mutating func follow(_ step: DenseStep<Number>) { visit?(step) }

  @inlinable
  mutating func observe(_ view: LaneView<Number>) { show(view) }

  @inlinable
  mutating func discharge(
    from lane: Int, _ outcome: Result<Statistics, SolverError>, state: StateVector<Number>
  ) {
    self.outcome = outcome
    if case .success = outcome { finish(state) }
  }
}
