// SPDX-License-Identifier: Apache-2.0

extension DataRecord {
  /// What the model gives between the records of a subject, for a picture.
  package struct Curve: Sendable {
    package let quantity: Quantity
    /// On the file's clock, ascending; a reset that sets the clock back begins another curve.
    package let times: [Double]
    package let values: [Double]

    package init(_ quantity: Quantity, times: [Double], values: [Double]) {
      self.quantity = quantity
      self.times = times
      self.values = values
    }

    /// One subject's curves are drawn for so many subjects of a file.
    package static let mostSubjects = 12
  }
}
