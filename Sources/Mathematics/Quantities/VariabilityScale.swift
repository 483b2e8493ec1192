// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The scale on which people are spread normally around a typical value.
public enum VariabilityScale: String, CaseIterable, Sendable {
  /// For what is above zero: volumes, rates, clearances.
  case logarithm
  /// For shares between 0 and 1, which a factor could carry beyond 1.
  case logit

  /// A value moved along the scale, in the unit of the value.
  public func shift(_ value: Double, by deviation: Double) -> Double {
    switch self {
    case .logarithm: value * Double.exp(deviation)
    case .logit: shiftingLogit(of: value, by: deviation)
    }
  }
}
