// SPDX-License-Identifier: Apache-2.0

/// One parameter, dose or covariate over a range.
package struct ScanRequest: Sendable {
  /// A value, and what is asked for with it.
  package struct Value: Sendable {
    package let number: Double
    package let arm: ComparisonRequest.Arm
  }

  /// The field, or the parameter of the model.
  package let name: String
  /// Of the values, as it was given; `1` for a pure number.
  package let unit: String
  package let values: [Value]
}
