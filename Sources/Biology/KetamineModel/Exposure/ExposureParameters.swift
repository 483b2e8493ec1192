// SPDX-License-Identifier: Apache-2.0

/// How far an exposure is followed, and how closely two are made equal.
enum ExposureWindow {
  /// The first day, h.
  static let firstDay = 24.0
  /// How long after the last dose an area is followed, h: three days, nine half-lives of ketamine or
  /// more (assumed). What is left then is less than a thousandth of the area.
  static let afterLastDose = 72.0
  /// Two areas are equal if they differ by less than this share (assumed).
  static let tolerance = 1e-7
  /// A search that needs more steps than this will not end (assumed).
  static let mostSteps = 50
  /// For messages only.
  static let hundred = 100.0
}
