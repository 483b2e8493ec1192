// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// What one patient goes through: where the states start, what is done to them, when to look.
public struct Course<Number: ValuedScalar>: Sendable {
  /// The state just before the events at the start.
  public var initialState: [Number]
  /// The start, in hours.
  public var start: Double
  /// The end, in hours.
  public var end: Double
  /// What happens on the way; events after the end are not reached.
  public var timeline: Timeline<Number>
  /// When the state is shown, in hours: ascending, within the span; equal times are allowed.
  public var moments: [Double]
  /// What the absolute tolerance is a share of, state by state; where there are none, the unit of each
  /// state is 1, and its size is what it has had since the start.
  public var scales: [StateScale]
  /// Until when states at zero may grow, in hours: the end, or later where others take it from there.
  public var horizon: Double
  /// When the batch is first asked what happens next (h): the timeline is known up to then, and no
  /// further. Infinite where all of it is known.
  public var question = Double.infinity

  public init(
    from initialState: [Number], start: Double = 0, end: Double, timeline: Timeline<Number>,
    showing moments: [Double], scales: [StateScale] = []
  ) {
    self.scales = scales
    horizon = end
    self.initialState = initialState
    self.start = start
    self.end = end
    self.timeline = timeline
    self.moments = moments
  }
}

/// What a batch says to a patient's question.
public struct Answer<Number: ValuedScalar>: Sendable {
  /// What happens at the time of the question and later.
  public var events: [Event<Number>]
  /// When the next question is (h), not before this one; infinite for none.
  public var question: Double

  public init(_ events: [Event<Number>] = [], askingNextAt question: Double = .infinity) {
    self.events = events
    self.question = question
  }
}

extension Course {
  /// Refuses what cannot be integrated, naming the first thing found.
  @usableFromInline
  func validate(dimension: Int) throws(SolverError) {
    try validateSpan(from: start, to: end)
    try validateState(initialState, dimension: dimension)
    precondition(scales.isEmpty || scales.count == dimension, "each state has a scale, or none has")
    for event in timeline.events {
      try validateEvent(event, after: start, dimension: dimension)
    }
    try validateObservations(moments, from: start, to: end)
  }
}

/// Refuses observation times that do not ascend within the span.
func validateObservations(
  _ times: [Double], from start: Double, to end: Double
) throws(SolverError) {
  for (index, time) in times.enumerated() {
    guard time.isFinite else { throw .timeNotFinite }
    guard time >= start, time <= end else {
      throw .observationOutsideSpan(time: time, start: start, end: end)
    }
    guard index == 0 || time >= times[index - 1] else {
      throw .observationsNotAscending(index: index)
    }
  }
}
