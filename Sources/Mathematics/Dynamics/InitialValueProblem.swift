// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A system, where it starts, for how long it runs, and what happens to it on the way.
public struct InitialValueProblem<System: DynamicalSystem> {
  public typealias Number = System.Number

  public var system: System
  /// The state just before the events at the start.
  public var initialState: [Number]
  /// The start, in hours.
  public var start: Double
  /// The end, in hours.
  public var end: Double
  /// What happens on the way; events after the end are not reached.
  public var timeline: Timeline<Number>
  /// What the absolute tolerance is a share of, state by state; see ``Course/scales``.
  public var scales: [StateScale]
  /// Until when the problem goes on after its end, in hours; see ``Course/horizon``.
  public var horizon: Double

  public init(
    _ system: System, from initialState: [Number], start: Double = 0, end: Double,
    timeline: Timeline<Number> = Timeline(), scales: [StateScale] = []
  ) {
    self.scales = scales
    horizon = end
    self.system = system
    self.initialState = initialState
    self.start = start
    self.end = end
    self.timeline = timeline
  }
}

extension InitialValueProblem where Number: ValuedScalar {
  /// What the patient of the problem goes through.
  ///
  /// - Parameter moments: when the state is shown, in hours.
  public func course(showing moments: [Double] = []) -> Course<Number> {
    var course = Course(
      from: initialState, start: start, end: end, timeline: timeline, showing: moments,
      scales: scales)
    course.horizon = horizon
    return course
  }
}

func validateSpan(from start: Double, to end: Double) throws(SolverError) {
  guard start.isFinite, end.isFinite else { throw .timeNotFinite }
  guard start <= end else { throw .endBeforeStart(start: start, end: end) }
}

func validateState<Number: ValuedScalar>(
  _ state: [Number], dimension: Int
) throws(SolverError) {
  guard state.count == dimension else {
    throw .initialStateCount(found: state.count, expected: dimension)
  }
  if let index = state.firstIndex(where: { !$0.isWhollyFinite }) {
    throw .initialStateNotFinite(state: index)
  }
}

func validateEvent<Number: ValuedScalar>(
  _ event: Event<Number>, after start: Double, dimension: Int
) throws(SolverError) {
  guard event.time.isFinite else { throw .timeNotFinite }
  guard event.time >= start else { throw .eventBeforeStart(time: event.time, start: start) }
  for action in event.actions {
    guard action.state >= 0, action.state < dimension else {
      throw .eventOnMissingState(state: action.state, dimension: dimension, time: event.time)
    }
    guard action.amount.isWhollyFinite else {
      throw .eventAmountNotFinite(state: action.state, time: event.time)
    }
  }
}
