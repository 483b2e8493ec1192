// SPDX-License-Identifier: Apache-2.0

package import Quantities
import Scalars

/// One number of the building data, and what the model says of it.
package struct Target: Sendable {
  /// How far a prediction is from the observation.
  package enum Scale: Sendable {
    /// By the ratio; the spread is a standard deviation of the logarithm.
    case ratio
    /// By the difference; the spread is in the unit of the number.
    case difference
  }

  /// What is compared, in words, with its unit.
  package let what: String
  package let study: Reference
  package let observed: Double
  /// How far off a prediction may be, as one standard deviation.
  package let spread: Double
  package let scale: Scale
  package let predicted: Double

  init(
    _ what: String, _ study: Reference, observed: Double, spread: Double, _ scale: Scale,
    predicted: Double
  ) {
    self.what = what
    self.study = study
    self.observed = observed
    self.spread = spread
    self.scale = scale
    self.predicted = predicted
  }

  /// The distance in standard deviations.
  package var residual: Double {
    switch scale {
    case .ratio: (logarithm(predicted) - logarithm(observed)) / spread
    case .difference: (predicted - observed) / spread
    }
  }

  private func logarithm(_ x: Double) -> Double { Double.log(x) }
}
