// SPDX-License-Identifier: Apache-2.0

package import Statistics

/// One analysis of a trial: a method, what it is asked, and of which arms.
package struct Analysis: Equatable, Sendable {
  package let name: String
  package let method: Method
  package let endpoint: TrialEndpoint
  package let estimand: Estimand
  /// The place of the visit.
  package let visit: Int
  /// The place of the period that is looked at: people who entered it, from its first day on.
  package let period: Int
  /// The places of the arms, and of those that they are compared with.
  package let arms: [Int]
  package let reference: [Int]
  package let missing: Imputation
  /// The weight of the first stage, where there are two of them.
  package let weight: Double

  /// How an estimate is made.
  package enum Method: String, CaseIterable, Sendable {
    /// The mixed model for repeated measures, over all visits up to this one.
    case mmrm
    /// The analysis of covariance with the score before treatment.
    case ancova
    /// The difference of two means.
    case means
    /// The difference of two shares.
    case responders
    /// The two halves of a crossover against each other, each person for herself.
    case crossover
    /// The logarithm of the ratio of the hazards of losing the response (Cox).
    case relapse
    /// The same by the log-rank test and its one-step estimate.
    case logRank = "log-rank"
    /// Both stages of a sequential parallel comparison, weighted.
    case sequentialParallel = "sequential-parallel"

    /// Whether it is about when the response is lost.
    package var isOfTimes: Bool { self == .relapse || self == .logRank }

    /// Whether it answers about something that is met or not, as responders, or about how much, as means.
    package func fits(_ endpoint: TrialEndpoint) -> Bool {
      switch self {
      case .responders, .relapse, .logRank: endpoint.isOutcome
      case .sequentialParallel: true
      default: !endpoint.isOutcome
      }
    }
  }

  /// What is done where a score is missing, by who does not model it.
  package enum Imputation: String, CaseIterable, Sendable {
    /// People without the score are left out.
    case none
    /// The last score that was seen stands for it; who was never seen is left out.
    case locf
    /// Nobody without a score has answered.
    case nonResponder = "non-responder"
    /// From the last visit that was seen on people go on as those of the reference do.
    case jumpToReference = "jump-to-reference"
    /// As if they had been of the reference from the beginning.
    case copyReference = "copy-reference"
    /// They change from there as those of the reference do.
    case copyIncrements = "copy-increments"

    /// The rule of statistics, where it is one of a reference.
    package var rule: MissingScoresRule? { MissingScoresRule(rawValue: rawValue) }
  }

  package init(
    _ name: String, _ method: Method, _ endpoint: TrialEndpoint = .change,
    estimand: Estimand = Estimand(.treatmentPolicy), visit: Int, period: Int = 0, arms: [Int],
    reference: [Int], missing: Imputation = .none, weight: Double = 1
  ) {
    self.name = name
    self.method = method
    self.endpoint = endpoint
    self.estimand = estimand
    self.visit = visit
    self.period = period
    self.arms = arms
    self.reference = reference
    self.missing = missing
    self.weight = weight
  }
}
