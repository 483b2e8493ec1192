// SPDX-License-Identifier: Apache-2.0

/// How far studies differ beyond what chance explains: the method of moments.
///
/// DerSimonian R, Laird N. Meta-analysis in clinical trials. Control Clin Trials 1986;7:177-188,
/// doi:10.1016/0197-2456(86)90046-2.
package struct BetweenStudies {
  /// One study's effect and its standard error.
  package struct Effect {
    package let value: Double
    package let error: Double

    package init(_ value: Double, _ error: Double) {
      self.value = value
      self.error = error
    }
  }

  /// The standard deviation between studies, 0 where chance explains all of the distances.
  package static func spread(of effects: [Effect]) -> Double {
    let weights = effects.map { 1 / ($0.error * $0.error) }
    let total = weights.reduce(0, +)
    let mean = zip(effects, weights).reduce(0) { $0 + $1.0.value * $1.1 } / total
    let excess = zip(effects, weights).reduce(0) {
      $0 + $1.1 * ($1.0.value - mean) * ($1.0.value - mean)
    }
    let scale = total - weights.reduce(0) { $0 + $1 * $1 } / total
    return max(0, (excess - Double(effects.count - 1)) / scale).squareRoot()
  }
}
