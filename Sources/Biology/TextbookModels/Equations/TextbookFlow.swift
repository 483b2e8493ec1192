// SPDX-License-Identifier: Apache-2.0

import Scalars

/// A way of drug from one compartment to another, or out of the body.
///
/// In these models a flow depends on nothing but the amount where it begins.
struct TextbookFlow<S: Scalar>: Sendable {
  /// How the flow grows with the amount.
  enum Law: Sendable {
    /// k·A: a rate constant.
    case linear(S)
    /// V_M·A / (A_½ + A), which is Michaelis and Menten's V_M·C / (K_M + C) with A_½ = K_M·V.
    case saturable(maximum: S, halfAmount: S)
  }

  let law: Law
  let source: Int
  /// Nil for elimination.
  let destination: Int?

  /// Amount per time, at an amount.
  func rate(at amount: S) -> S {
    switch law {
    case .linear(let constant): constant * amount
    case .saturable(let maximum, let half): maximum * amount / (half + amount)
    }
  }

  /// How the rate grows with the amount, 1 per time.
  func slope(at amount: S) -> S {
    switch law {
    case .linear(let constant): return constant
    case .saturable(let maximum, let half):
      let sum = half + amount
      return maximum * half / (sum * sum)
    }
  }
}
