// SPDX-License-Identifier: Apache-2.0

/// The spacing of the default output: fine after each dose, coarse in the quiet weeks. Hours.
enum GridSpacing {
  /// Intervals of ten minutes in an hour, up to `fineEnd` after a dose.
  static let finePerHour = 6
  static let fineEnd = 4
  /// Hourly up to this long after a dose.
  static let hourlyEnd = 48
  /// Every half day from the beginning to the end.
  static let coarse = 12.0
  /// Times closer than this count as one: four microseconds.
  static let resolution = 1e-9
}
