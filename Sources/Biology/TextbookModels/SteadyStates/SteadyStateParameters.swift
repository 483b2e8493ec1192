// SPDX-License-Identifier: Apache-2.0

import Scalars

/// An amount with its derivatives by the amounts at the beginning; no textbook model has more than
/// four compartments.
typealias Variation = Dual<Double, 4>

/// When the search for a steady state ends.
enum Iteration {
  /// Linear models need two; saturable ones close to their capacity a few dozen.
  static let most = 200
  /// The largest last step, as a share of the largest amount.
  static let resolution = 1e-9
}
