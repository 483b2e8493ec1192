// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Testing

@testable import Runs

/// The cascade as it is recorded of a real course.
@Suite struct CascadeRecordTests {
  @Test func lanesPeakOneAfterTheOther() throws {
    let reported = try #require(try ReportedRun().run().reported)
    let cascade = try #require(reported.page?.cascade)
    #expect(cascade.lanes.map(\.part) == CascadePart.allCases)
    #expect(cascade.times.first == 1.0 / 60 && cascade.times.last == 168)
    #expect(zip(cascade.times, cascade.times.dropFirst()).allSatisfy { $0 < $1 })
    let peaks = Dictionary(
      uniqueKeysWithValues: cascade.lanes.map { ($0.part, $0.peak?.time ?? .nan) })
    let order: [CascadePart] = [.plasma, .ampa, .mtor, .bdnf, .depression]
    let times = order.compactMap { peaks[$0] }
    #expect(times == times.sorted())
    #expect(abs((peaks[.plasma] ?? 0) - 2.0 / 3) < 1e-6)
  }

  /// Each lane is 1 at its peak, which is among the times, and is the value of the solution there.
  @Test func theScaleIsTheLanesOwnPeak() throws {
    let run = try ReportedRun().run()
    let cascade = try #require(run.reported?.page?.cascade)
    for lane in cascade.lanes {
      let peak = try #require(lane.peak)
      let row = try #require(cascade.times.firstIndex(of: peak.time))
      #expect(abs(lane.heights[row] - 1) < 1e-9)
      #expect(lane.heights.allSatisfy { $0 < 1 + 1e-6 })
      let value = try run.simulation.value(of: lane.part.observable, at: peak.time)
      #expect(abs(value - peak.value) <= 1e-6 * abs(value))
    }
  }

  @Test func whatIsBlockedHasNoPeak() throws {
    var request = ReportedRun()
    request.model.blocks = ["ampa"]
    let reported = try #require(try request.run().reported)
    let cascade = try #require(reported.page?.cascade)
    #expect(cascade.lanes.first { $0.part == .ampa }?.peak == nil)
    #expect(cascade.lanes.first { $0.part == .plasma }?.peak != nil)
  }

  /// Equal sessions have equal peaks: the first counts, whatever the last digit says.
  @Test func theFirstOfEqualSessionsCounts() throws {
    var request = ReportedRun(until: "5d")
    (request.treatment.count, request.treatment.interval) = ("2", "72h")
    let reported = try #require(try request.run().reported)
    let cascade = try #require(reported.page?.cascade)
    #expect(cascade.sessions == [0, 72])
    let plasma = try #require(cascade.lanes.first?.peak)
    #expect(plasma.session == 1 && abs(plasma.timeInSession - 2.0 / 3) < 1e-6)
    #expect(reported.page?.sessionPeaks["score.cadss"]?.count == 2)
  }

  @Test func aCourseOfMinutesHasNoCascade() throws {
    var request = ReportedRun(until: "9min")
    request.treatment.over = "5min"
    let reported = try #require(try request.run().reported)
    #expect(reported.page?.cascade == nil)
  }

  /// A wish for few observables is a wish for a short page.
  @Test func onlyWhatIsAskedForIsReported() throws {
    var request = ReportedRun(until: "24h")
    request.course.observables = "score.*,bdnf"
    let run = try request.run()
    let names = run.reported?.course.observables.map(\.name)
    #expect(names == ["bdnf", "score.madrs", "score.phq9", "score.cadss"])
    #expect(run.reported?.page?.cascade?.lanes.map(\.part) == [.dissociation, .bdnf, .depression])
  }
}
