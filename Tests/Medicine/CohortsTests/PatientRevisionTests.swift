// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Quantities
import Testing

/// New measurements change what they measure and nothing else.
struct PatientRevisionTests {
  @Test func whatIsNotMeasuredStays() throws {
    let patient = try Patient(
      height: Quantity(175, .centimetre), age: Quantity(50, .year), baselineMADRS: 30)
    let heavier = try patient.revised(weight: Quantity(90, .kilogram), sex: .female)
    #expect(heavier.weight == 90)
    #expect(heavier.sex == .female)
    #expect(heavier.height == 175)
    #expect(heavier.age == 50)
    #expect(heavier.baselineMADRS == 30)
    #expect(!heavier.defaults.contains(.weight) && !heavier.defaults.contains(.sex))
    #expect(patient.defaults.contains(.weight) && patient.defaults.contains(.sex))
    #expect(try patient.revised() == patient)
  }

  @Test func limitsHold() throws {
    let patient = try Patient()
    #expect(throws: PatientError.self) { try patient.revised(weight: Quantity(3, .kilogram)) }
  }
}
