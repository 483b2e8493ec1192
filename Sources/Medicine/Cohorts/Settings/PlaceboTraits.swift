// SPDX-License-Identifier: Apache-2.0

import Statistics

/// How a person differs from others in the placebo response: standard normal numbers.
public struct PlaceboTraits: Equatable, Sendable {
  /// In the course without any treatment, and in what contact and expectancy do.
  public let course: Double
  /// In what a new antidepressant does.
  public let antidepressant: Double

  public init(course: Double, antidepressant: Double) {
    self.course = course
    self.antidepressant = antidepressant
  }

  /// Somebody in the middle.
  public static let typical = PlaceboTraits(course: 0, antidepressant: 0)

  /// Those of one patient of a cohort.
  init(_ key: PatientKey) {
    var course = RandomStream(key, purpose: .setting, name: "course")
    var antidepressant = RandomStream(key, purpose: .setting, name: "antidepressant")
    self.init(course: course.normal(), antidepressant: antidepressant.normal())
  }
}
