// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Testing

@testable import Runs

/// What a page follows of a cohort is told of the same people as its output.
@Suite struct CohortPageRunTests {
  private func run(until end: String = "24h") throws -> CohortRun {
    let request = ReportedRun(until: end)
    var course = request.course
    course.every = "6h"
    let patient = try request.patient.patient(ReportedRun.noFiles)
    let plan = try CohortPlan(
      try request.treatment.request(ReportedRun.noFiles), patient,
      try request.model.request(for: patient), try course.request(),
      try SolverFields().request(), seed: 3)
    return CohortRun(plan, CohortRequest(count: 6, seed: 3))
  }

  @Test func thePageTellsOfTheSamePeople() throws {
    let run = try run()
    guard case .finished(let summary) = try run.follow() else {
      Issue.record("stopped")
      return
    }
    let record = try run.record(summary)
    let drawn: Set<String> = ["score.madrs", "score.cadss"]
    let page = try #require(
      try CohortPageRun(run, drawing: drawn).page(on: .oneAfterTheOther))
    let madrs = try #require(record.observables.first { $0.name == "score.madrs" })
    let day = try #require(page.curves.day)
    let row = try #require(day.times.firstIndex(of: 6))
    let drawnMADRS = try #require(day.observable("score.madrs"))
    #expect(abs(drawnMADRS.values[row] - madrs.means[1]) < 0.01)
    let peak = try #require(record.endpoints.first { $0.name == "cadss.peak" })
    #expect(page.dissociation.low <= peak.value.numbers[0])
    #expect(page.dissociation.high >= peak.value.numbers[0])
    #expect(page.session.times.count == 241 && page.sessionBand["score.cadss"]?.high.count == 241)
  }

  @Test func outcomesAreSharesWithIntervals() throws {
    let page = try #require(
      try CohortPageRun(try run(), drawing: ["score.madrs"]).page(on: .oneAfterTheOther))
    let responses = page.outcomes.filter { $0.name == "response" }
    #expect(responses.count == 61)
    #expect(responses.first?.time == 0 && responses.first?.value.numbers[0] == 0)
    #expect(abs((responses.last?.time ?? 0) - 24) < 1e-9)
    for response in responses {
      let numbers = response.value.numbers
      #expect(numbers[1] <= numbers[0] && numbers[0] <= numbers[2])
    }
  }

  @Test func aWatcherStopsIt() throws {
    let page = try CohortPageRun(try run(), drawing: []).page(on: .oneAfterTheOther) { _ in false }
    #expect(page == nil)
  }

  @Test func quantilesLieBetweenTheNearest() {
    let spread = PeopleRecord.Spread(of: [5, 1, 3, 2, 4])
    #expect(abs(spread.low - 1.2) < 1e-12 && spread.median == 3 && abs(spread.high - 4.8) < 1e-12)
    let one = PeopleRecord.Spread(of: [7])
    #expect(one.low == 7 && one.high == 7)
  }

  @Test func everybodyIsCounted() throws {
    let population = VirtualPopulation(seed: 5, reference: try Patient())
    let people = PeopleRecord(of: (0..<50).map { population.patient(at: $0).patient })
    #expect(people.count == 50)
    #expect(people.sexes.reduce(0) { $0 + $1.count } == 50)
    #expect(people.genotypes.reduce(0) { $0 + $1.count } == 50)
    #expect((5...40).contains(people.benzodiazepines))
    #expect(people.age.low < people.age.median && people.age.median < people.age.high)
  }
}
