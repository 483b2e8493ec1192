// SPDX-License-Identifier: Apache-2.0

// swift-format-ignore-file
// What stands between the marks stands in README.md, letter for letter, and in the design.

import Kairos

func tenLines() throws {
  // README begins.
  let patient = try Patient(weight: .kilograms(70), age: .years(45), sex: .female, baseline: .madrs(33))
  let plan = try TreatmentProtocol(.ketamine, days: [0, 2, 4, 7, 9, 11]) {
    Infusion(.milligramsPerKilogram(0.5), over: .minutes(40))
  }
  let course = try Kairos.simulate(plan, in: patient, until: .weeks(6))
  print(course[.madrs, at: .hours(24)], course.peak(of: .plasma(.ketamine)).time)
  let people = try Kairos.simulate(plan, in: .cohort(of: 10_000, like: patient, seed: 1), until: .weeks(6))
  print(people[.madrs].median, people.response.interval)
  // README ends.
}
