// SPDX-License-Identifier: Apache-2.0

/// What a record gives, as the file says it (AMT, RATE, DUR, II, ADDL, SS).
package struct DoseRecord: Equatable, Sendable {
  /// How fast it enters.
  package enum Pace: Equatable, Sendable {
    case bolus
    /// RATE: bioavailability changes how long it lasts.
    case rate(Double)
    /// DUR: bioavailability changes how fast it is.
    case duration(Double)
    /// RATE −1: the model's parameter R.
    case modelledRate
    /// RATE −2: the model's parameter D.
    case modelledDuration
  }

  /// What is said of the time before.
  package enum History: Equatable, Sendable {
    /// Nothing.
    case none
    /// SS 1: the dose has always been given, and nothing else has.
    case steadyState
    /// SS 2: it has always been given, besides what else is there.
    case addedSteadyState
  }

  /// 0 for a placebo, and for an infusion that has always run and ends now.
  package let amount: Double
  package let pace: Pace
  /// How many more follow by themselves.
  package let additional: Int
  /// From one to the next; 0 where nothing is repeated.
  package let interval: Double
  package let history: History

  /// - Precondition: the numbers are checked: none is below 0, and what is repeated has an interval.
  package init(
    amount: Double, pace: Pace, additional: Int, interval: Double, history: History
  ) {
    self.amount = amount
    self.pace = pace
    self.additional = additional
    self.interval = interval
    self.history = history
  }

  /// Whether this is an infusion that has always run: no amount, a rate, a steady state.
  package var isConstantInfusion: Bool {
    guard amount == 0, history != .none else { return false }
    return switch pace {
    case .rate, .modelledRate: true
    case .bolus, .duration, .modelledDuration: false
    }
  }

  /// Whether nothing is given: a placebo.
  package var isPlacebo: Bool { amount == 0 && !isConstantInfusion }
}
