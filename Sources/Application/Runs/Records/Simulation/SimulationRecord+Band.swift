// SPDX-License-Identifier: Apache-2.0

extension SimulationRecord {
  /// Between which values most people lie: the 5 % and the 95 % quantile at each time of a series.
  package struct Band: Sendable, Equatable {
    /// Who the people are.
    package enum People: Sendable {
      /// Others like the one patient whom the record is about.
      case alike
      /// All those whose mean the record shows.
      case cohort
    }

    /// The lower and the upper end, one for each time.
    package struct Range: Sendable, Equatable {
      package let low: [Double]
      package let high: [Double]

      package init(_ low: [Double], _ high: [Double]) {
        self.low = low
        self.high = high
      }
    }

    package let people: People
    package let count: Int
    package let seed: Int
    /// By the name of the observable, at the times of the record's course.
    package let course: [String: Range]
    /// At the times of its session.
    package let session: [String: Range]
    /// At the times of its first two days.
    package let day: [String: Range]

    package init(
      people: People, count: Int, seed: Int, course: [String: Range],
      session: [String: Range] = [:], day: [String: Range] = [:]
    ) {
      self.people = people
      self.count = count
      self.seed = seed
      self.course = course
      self.session = session
      self.day = day
    }
  }
}
