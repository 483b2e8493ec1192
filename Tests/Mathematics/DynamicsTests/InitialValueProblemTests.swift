// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct InitialValueProblemTests {
  @Test func startsAtZeroWithoutEventsUnlessTold() throws {
    let problem = InitialValueProblem(Hyperbola(), from: [1, 1], end: 2)
    #expect(problem.start == 0)
    #expect(problem.timeline.events.isEmpty)
    try problem.course().validate(dimension: 2)
  }

  @Test func anEventAtTheStartOrAfterTheEndIsAllowed() throws {
    let events = [Event(at: 0, .add(1.0, to: 1)), Event(at: 3, .add(1.0, to: 0))]
    try InitialValueProblem(Hyperbola(), from: [1, 1], end: 2, timeline: Timeline(events))
      .course().validate(dimension: 2)
  }

  @Test func theFirstMistakeIsNamed() {
    let events = [Event(at: 1, .add(1.0, to: -1)), Event(at: 1, .add(Double.nan, to: 0))]
    #expect(throws: SolverError.eventOnMissingState(state: -1, dimension: 2, time: 1)) {
      try InitialValueProblem(Hyperbola(), from: [1, 1], end: 2, timeline: Timeline(events))
        .course().validate(dimension: 2)
    }
  }
}
