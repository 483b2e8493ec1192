// SPDX-License-Identifier: Apache-2.0

/// How finely endpoints are told apart.
enum EndpointReading {
  /// Whole points are the finest that a rater tells apart: less than half of one is no gain.
  static let smallestGain = 0.5
  /// By how much a score must be better to count as such: far below what is printed.
  static let resolution = 1e-9
  /// How near to the highest peak of all sessions that of another one is as good, as a share of it:
  /// equal sessions differ by round-off.
  static let nearPeak = 0.01
}
