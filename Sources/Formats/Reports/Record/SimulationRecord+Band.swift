// SPDX-License-Identifier: Apache-2.0

extension SimulationRecord {
  /// Between which values most people lie: the 5 % and the 95 % quantile at each time of a series.
  public struct Band: Sendable, Equatable {
    /// Who the people are.
    public enum People: Sendable {
      /// Others like the one patient whom the record is about.
      case alike
      /// All those whose mean the record shows.
      case cohort
    }

    /// The lower and the upper end, one for each time.
    public struct Range: Sendable, Equatable {
      public let low: [Double]
      public let high: [Double]

      public init(_ low: [Double], _ high: [Double]) {
        self.low = low
        self.high = high
      }
    }

    public let people: People
    public let count: Int
    public let seed: Int
    /// By the name of the observable, at the times of the record's course.
    public let course: [String: Range]
    /// At the times of its session.
    public let session: [String: Range]

    public init(
      people: People, count: Int, seed: Int, course: [String: Range],
      session: [String: Range] = [:]
    ) {
      self.people = people
      self.count = count
      self.seed = seed
      self.course = course
      self.session = session
    }

    /// What the legend of a chart calls it.
    var label: String {
      switch people {
      case .alike: "5 to 95 % of \(count) like this patient"
      case .cohort: "5 to 95 % of the \(count) patients"
      }
    }

    /// What it is, and what it is not.
    var words: String {
      let who =
        switch people {
        case .alike:
          "The lines are this patient. The shaded bands hold the middle 90 % of \(count) virtual "
            + "people like this one: of the same weight, age, sex and baseline, with model "
            + "parameters drawn from how people differ (seed \(seed))."
        case .cohort:
          "The lines are the means of \(count) virtual patients (seed \(seed)). The shaded bands "
            + "hold the middle 90 % of them."
        }
      return who + " The bands show variability between people, not uncertainty of the model."
    }
  }
}
