// SPDX-License-Identifier: Apache-2.0

/// How ill a person is before treatment: `.madrs(33)`.
public struct Baseline: Hashable, Sendable {
  let madrs: Double

  /// The total of the Montgomery-Åsberg depression rating scale, 0 to 60.
  public static func madrs(_ total: Double) -> Baseline { Baseline(madrs: total) }
}
