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

  public init(
    _ system: System, from initialState: [Number], start: Double = 0, end: Double,
    timeline: Timeline<Number> = Timeline()
  ) {
    self.system = system
    self.initialState = initialState
    self.start = start
    self.end = end
    self.timeline = timeline
  }
}

extension InitialValueProblem where Number: ValuedScalar {
  /// Refuses what cannot be integrated, naming the first thing found.
  @usableFromInline
  func validate() throws(SolverError) {
    guard start.isFinite, end.isFinite else { throw .timeNotFinite }
    guard start <= end else { throw .endBeforeStart(start: start, end: end) }
    guard initialState.count == system.dimension else {
      throw .initialStateCount(found: initialState.count, expected: system.dimension)
    }
    if let state = initialState.firstIndex(where: { !$0.isWhollyFinite }) {
      throw .initialStateNotFinite(state: state)
    }
    for event in timeline.events { try validate(event) }
  }

  private func validate(_ event: Event<Number>) throws(SolverError) {
    guard event.time.isFinite else { throw .timeNotFinite }
    guard event.time >= start else { throw .eventBeforeStart(time: event.time, start: start) }
    for action in event.actions {
      guard action.state >= 0, action.state < system.dimension else {
        throw .eventOnMissingState(
          state: action.state, dimension: system.dimension, time: event.time)
      }
      guard action.amount.isWhollyFinite else {
        throw .eventAmountNotFinite(state: action.state, time: event.time)
      }
    }
  }
}
