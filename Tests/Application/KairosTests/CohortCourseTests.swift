// SPDX-License-Identifier: Apache-2.0

import Kairos
import Testing

@Suite struct CohortCourseTests {
  private static func people(_ count: Int = 24) throws -> CohortCourse {
    let plan = try TreatmentProtocol(.ketamine) { Infusion(.milligrams(35), over: .minutes(40)) }
    return try Kairos.simulate(
      plan, in: .cohort(of: count, seed: 3), until: .hours(24), every: .hours(6),
      looking: [.madrs, .plasma(.ketamine)])
  }

  @Test("a cohort tells how an observable is spread, at each of its times")
  func distributions() throws {
    let people = try Self.people()
    #expect(people.count == 24 && people.times == [0, 6, 12, 18, 24].map { .hours($0) })
    let end = people[.madrs]
    #expect(end == people[.madrs, at: .days(1)])
    #expect(end.low <= end.median && end.median <= end.high && end.middle.contains(end.median))
    #expect(try people.distributions(of: .plasma(.ketamine)).map { $0.mean.value }.first == 0)
    #expect(people[.plasma(.ketamine), at: .hours(6)].median.unit == "ng/mL")
  }

  @Test("response is a proportion with Wilson's interval")
  func response() throws {
    let response = try Self.people().response
    #expect(response.count == 24 && response.time == .hours(24))
    #expect(response.interval.contains(response.value))
    #expect(response.interval.lowerBound >= 0 && response.interval.upperBound <= 1)
  }

  @Test("what was not looked at, and when nobody looked, is refused")
  func refusals() throws {
    let people = try Self.people()
    #expect(throws: KairosError.self) { try people.distribution(of: .cadss, at: .hours(6)) }
    #expect(throws: KairosError.self) { try people.distribution(of: .madrs, at: .hours(7)) }
  }

  @Test("one person is no cohort")
  func one() throws {
    let error = try #require(throws: KairosError.self) { try Self.people(1) }
    #expect(error.subject == "people" && error.found == "1")
  }
}
