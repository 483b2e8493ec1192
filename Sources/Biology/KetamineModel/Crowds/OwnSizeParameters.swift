// SPDX-License-Identifier: Apache-2.0

/// How large a state is taken to be at least, when its error is judged.
enum OwnSize {
  /// How many of the smallest sizes make the unit of a state.
  static let partsOfUnit = 1e6
}
