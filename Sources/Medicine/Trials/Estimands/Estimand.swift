// SPDX-License-Identifier: Apache-2.0

/// What a trial asks for where something happens on the way: a strategy for each intercurrent event.
///
/// ICH E9(R1), Addendum on estimands and sensitivity analysis in clinical trials, 2019.
package struct Estimand: Hashable, Sendable {
  /// What becomes of an intercurrent event in a question.
  package enum Strategy: String, CaseIterable, Sendable {
    /// The score counts, whatever has happened.
    case treatmentPolicy = "treatment-policy"
    /// The score counts that would have been, had it not happened.
    case hypothetical
    /// It is a failure: no response, no change.
    case composite
    /// The last score before it counts.
    case whileOnTreatment = "while-on-treatment"
  }

  /// For who stops the treatment.
  package let discontinuation: Strategy
  /// For who is given rescue.
  package let rescue: Strategy

  package init(discontinuation: Strategy, rescue: Strategy) {
    self.discontinuation = discontinuation
    self.rescue = rescue
  }

  /// The same strategy for both.
  package init(_ strategy: Strategy) {
    self.init(discontinuation: strategy, rescue: strategy)
  }

  /// As `hypothetical`, or `treatment-policy, rescue composite`.
  package var name: String {
    discontinuation == rescue
      ? discontinuation.rawValue : "\(discontinuation.rawValue), rescue \(rescue.rawValue)"
  }
}
