// SPDX-License-Identifier: Apache-2.0

/// A number that was estimated, with its standard error and the degrees of freedom of its t
/// statistic.
package struct StatisticalEstimate: Equatable, Sendable {
  package let value: Double
  package let standardError: Double
  /// Infinite where the statistic is normal.
  package let degreesOfFreedom: Double

  package init(_ value: Double, standardError: Double, degreesOfFreedom: Double = .infinity) {
    self.value = value
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The estimate over its standard error.
  package var statistic: Double { value / standardError }

  /// Of no effect, on either side.
  package var pValue: Double {
    StudentDistribution(degreesOfFreedom: degreesOfFreedom).twoSided(statistic)
  }

  /// The confidence interval.
  ///
  /// - Parameter level: above 0 and below 1.
  package func interval(level: Double = 0.95) -> ConfidenceInterval {
    let t = StudentDistribution(degreesOfFreedom: degreesOfFreedom).quantile((1 + level) / 2)
    return ConfidenceInterval(low: value - t * standardError, high: value + t * standardError)
  }
}

/// The ends of a confidence interval.
package struct ConfidenceInterval: Equatable, Sendable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  package func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
