// SPDX-License-Identifier: Apache-2.0

/// When doses count as one session.
enum SessionSpacing {
  /// A dose that begins within this time (h) of the end of the one before belongs to its session:
  /// the two hours of observation after a dose. Spravato, prescribing information, 2020.
  static let observation = 2.0
}
