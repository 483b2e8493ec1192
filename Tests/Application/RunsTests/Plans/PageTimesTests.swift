// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Testing

@testable import Runs

/// A page draws what can be seen, however fine the grid of the output is.
@Suite struct PageTimesTests {
  @Test func aFineGridIsThinnedAndAnOrdinaryOneIsKept() {
    let seconds = (0...950_400).map { Double($0) / 3600 }
    let thinned = PageTimes(seconds, sessions: [0, 48.0], until: 264)
    #expect((400...450).contains(thinned.course.count))
    #expect(thinned.course.first == 0 && thinned.course.last == 264)
    #expect(thinned.course.contains(48))
    #expect(zip(thinned.course, thinned.course.dropFirst()).allSatisfy { $1 - $0 < 0.7 })
    let hours = (0...500).map(Double.init)
    #expect(PageTimes(hours, sessions: [0], until: 500).course == hours)
  }

  @Test func theFirstSessionAndTheFirstDaysHaveTimesOfTheirOwn() {
    let times = PageTimes([0, 24, 336], sessions: [0], until: 336)
    #expect(times.minutes == (0...240).map(Double.init))
    #expect(times.day.count == 193 && times.day.last == 48)
    let short = PageTimes([0, 1, 2], sessions: [0], until: 2)
    #expect(short.minutes.last == 120 && short.day.isEmpty)
  }

  /// The output has every time that was asked for; the page and the band of people have few.
  @Test func aFineOutputDoesNotMakeALargePage() throws {
    var request = ReportedRun(until: "24h")
    (request.course.every, request.course.observables) = ("20s", "bdnf")
    request.page = PageRequest(
      peopleAlike: 20, banded: ["bdnf"], concurrency: .oneAfterTheOther)
    let run = try request.run()
    let reported = try #require(run.reported)
    #expect(run.record.course.times.count == 4321)
    #expect(reported.course.times.count < 450 && reported.page?.outputCount == 4321)
    #expect(reported.band?.course["bdnf"]?.low.count == reported.course.times.count)
    #expect(reported.band?.day["bdnf"]?.low.count == reported.page?.day?.times.count)
  }
}
