// SPDX-License-Identifier: Apache-2.0

/// The endpoints for each value of something over a range.
package struct ScanRecord: Sendable {
  /// The field, or the parameter of the model.
  package let name: String
  /// Of the values; `1` for a pure number.
  package let unit: String
  package let values: [Double]
  /// One row of numbers for each endpoint.
  package let rows: [Row]
  package let model: SimulationRecord.Model
  /// How many people stand behind each number; nil for one patient.
  package let count: Int?
  /// The warnings of all values, each once.
  package let warnings: [String]

  /// One number of each value.
  package struct Row: Sendable, Equatable {
    /// As `change` or `cadss.peak`.
    package let name: String
    package let definition: String
    /// In hours from the first dose; nil for what has a time of its own.
    package let time: Double?
    /// In UCUM.
    package let unit: String
    /// One for each value; nil where it does not happen.
    package var cells: [Cell?]
  }

  package struct Cell: Sendable, Equatable {
    /// What one patient has, a share of people, or their mean.
    package let value: Double
    /// In hours, of what has a time of its own.
    package let time: Double
    /// The ends of the 95 % interval of a share; nil elsewhere.
    package var interval: (low: Double, high: Double)? {
      guard let low, let high else { return nil }
      return (low, high)
    }
    private let low: Double?
    private let high: Double?
    /// The standard deviation between people; nil elsewhere.
    package let deviation: Double?

    package init(
      _ value: Double, at time: Double, interval: (low: Double, high: Double)? = nil,
      deviation: Double? = nil
    ) {
      (self.value, self.time) = (value, time)
      (low, high) = (interval?.low, interval?.high)
      self.deviation = deviation
    }
  }
}
