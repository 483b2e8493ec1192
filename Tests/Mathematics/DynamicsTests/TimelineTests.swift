// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Testing

struct TimelineTests {
  @Test func eventsAreSortedByTime() {
    let times = [3.0, 1, 2, 0, 5, 4]
    let timeline = Timeline(times.map { Event(at: $0, .add(1.0, to: 0)) })
    #expect(timeline.events.map(\.time) == [0, 1, 2, 3, 4, 5])
  }

  @Test func equalTimesKeepTheirOrder() {
    var timeline = Timeline<Double>()
    for (amount, time) in [(1.0, 2.0), (2, 1), (3, 2), (4, 1), (5, 2)] {
      timeline.add(amount, to: 0, at: time)
    }
    #expect(timeline.events.map { $0.actions[0].amount } == [2, 4, 1, 3, 5])
  }

  @Test func anInfusionStartsAndEnds() {
    var timeline = Timeline<Double>()
    timeline.infuse(30, into: 4, from: 1, to: 2)
    #expect(timeline.events.map(\.time) == [1, 2])
    #expect(timeline.events.map { $0.actions[0].amount } == [30, -30])
    #expect(timeline.events.allSatisfy { $0.actions[0].state == 4 })
  }
}
