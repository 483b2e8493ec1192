// SPDX-License-Identifier: Apache-2.0

/// How ill a person is before treatment: `.madrs(33)`, or `.phq9(20)`.
public struct Baseline: Hashable, Sendable {
  let madrs: Double?
  let phq9: Double?

  /// The total of the Montgomery-Åsberg depression rating scale, 0 to 60.
  public static func madrs(_ total: Double) -> Baseline { Baseline(madrs: total, phq9: nil) }

  /// The total of the Patient Health Questionnaire, 0 to 27. The MADRS total follows from it, by the
  /// relation of the two scales in means of trials: one person's may lie far off.
  public static func phq9(_ total: Double) -> Baseline { Baseline(madrs: nil, phq9: total) }
}
