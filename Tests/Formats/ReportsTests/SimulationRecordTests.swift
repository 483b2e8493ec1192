// SPDX-License-Identifier: Apache-2.0

import Runs
import Testing

@testable import Reports

private typealias Series = SimulationRecord.Series

private func series(
  _ times: [Double], _ values: [Double], names: [String] = ["bdnf"]
) throws(RunError) -> Series {
  try Series(
    times: times,
    observables: names.map {
      SimulationRecord.Observable($0, unit: "1", meaning: "", values: values)
    })
}

@Suite struct SimulationRecordTests {
  @Test func aSeriesWithoutTimesIsRefused() {
    #expect(throws: RunError.noTimes) { try series([], []) }
  }

  @Test func timesMustRise() {
    #expect(throws: RunError.timesOutOfOrder(index: 2)) { try series([0, 1, 1], [0, 0, 0]) }
  }

  @Test func anObservableNeedsOneValueForEachTime() {
    #expect(throws: RunError.wrongLength(name: "bdnf", expected: 3, found: 2)) {
      try series([0, 1, 2], [0, 0])
    }
  }

  @Test func twoObservablesOfOneNameAreRefused() {
    #expect(throws: RunError.duplicateName("bdnf")) {
      try series([0, 1], [0, 0], names: ["bdnf", "bdnf"])
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func aValueThatIsNotFiniteIsRefused(value: Double) {
    #expect(throws: RunError.notFinite("bdnf at time 1")) {
      try series([0, 1], [0, value])
    }
    #expect(throws: RunError.notFinite("time 1")) { try series([0, value], [0, 0]) }
  }

  @Test func anEndpointThatIsNotFiniteIsRefused() throws {
    let course = try series([0, 1], [1, 1])
    #expect(throws: RunError.notFinite("endpoint change")) {
      try Sample.record(
        course: course, doses: [],
        endpoints: [.init("change", definition: "", time: 1, value: .nan)])
    }
  }

  @Test func withoutAFineSeriesTheSessionIsCutFromTheCourse() throws {
    let course = try series([0, 24, 24.5, 25, 28, 29], [0, 1, 2, 3, 4, 5])
    let record = try Sample.record(course: course, doses: [Sample.dose(at: 24)])
    let session = try #require(PageRecord(record).firstSession())
    #expect(session.timeUnit == "min")
    #expect(session.times == [0, 30, 60, 240])
    #expect(session.observable("bdnf")?.values == [1, 2, 3, 4])
  }

  @Test func errorsSayWhatToDo() {
    let error = RunError.wrongLength(name: "bdnf", expected: 3, found: 2)
    #expect(
      error.sentence.text { $0 } == "bdnf has 2 values for 3 times; give one value for each time.")
  }
}
