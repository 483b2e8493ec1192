// SPDX-License-Identifier: Apache-2.0

/// How well people are rated.
package struct Rating: Equatable, Sendable {
  /// The standard deviation of one rating, in points of the MADRS; nil for that of the model.
  package let error: Double?
  /// By how many points at most a screening is scored up where that lets somebody in.
  ///
  /// Whoever is up to so many points short of the cut-off is recorded at the cut-off: a spike just
  /// above it, as trials show where the score decides on entry, and a fall afterwards that nobody
  /// earned (Mundt JC et al. J Clin Psychopharmacol 2007;27:121-125,
  /// doi:10.1097/JCP.0b013e3180387820).
  package let inflation: Double

  package init(error: Double? = nil, inflation: Double = 0) {
    self.error = error
    self.inflation = inflation
  }

  /// What stands in the record of somebody with a score, where a cut-off lets in.
  package func recorded(_ score: Double, cutoff: Double) -> Double {
    score < cutoff && score >= cutoff - inflation ? cutoff : score
  }
}
