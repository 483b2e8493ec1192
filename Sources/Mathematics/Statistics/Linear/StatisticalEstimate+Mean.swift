// SPDX-License-Identifier: Apache-2.0

extension StatisticalEstimate {
  /// The mean of independent numbers.
  ///
  /// Nil where there are fewer than two.
  package init?(meanOf values: [Double]) {
    guard values.count > 1 else { return nil }
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(
      mean, standardError: (squares / (n - 1) / n).squareRoot(), degreesOfFreedom: n - 1)
  }
}
