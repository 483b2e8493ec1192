// SPDX-License-Identifier: Apache-2.0

/// How the curve is thought to run between two samples.
package enum AreaRule: String, CaseIterable, Sendable {
  /// On a straight line (the linear trapezoidal rule).
  case linear
  /// On a straight line where it rises or stays, exponentially where it falls: as elimination of
  /// first order does. To a 0 it falls on a straight line.
  case linearUpLogDown = "linear-up-log-down"

  /// The name on the command line.
  package var name: String { rawValue }
}

extension AreaRule {
  /// The area under values at times, from the first to the last: the one rule for all samples. The
  /// area of a dense solution is taken from its steps instead, see Dynamics' `Quadrature`.
  ///
  /// - Parameters:
  ///   - values: one for each time; of a score or a difference they may be negative, where the rule
  ///     is linear.
  ///   - times: ascending.
  /// - Returns: in the unit of the values times that of the times; 0 for a single sample or none.
  package func area(under values: [Double], at times: [Double]) -> Double {
    stretches(of: values, at: times).reduce(0) { $0 + $1.area }
  }

  /// The stretches between neighbouring samples, in the order of time.
  func stretches(of values: [Double], at times: [Double]) -> [CurveStretch] {
    times.indices.dropLast().map { index in
      CurveStretch(
        start: (times[index], values[index]), end: (times[index + 1], values[index + 1]),
        rule: self)
    }
  }
}
