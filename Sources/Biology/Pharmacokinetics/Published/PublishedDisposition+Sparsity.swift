// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// What of a linear model never changes along a solution.
extension PublishedDisposition {
  /// One element of a matrix.
  public struct Element: Sendable {
    public let row: Int
    public let column: Int
    public let value: S

    public init(row: Int, column: Int, value: S) {
      self.row = row
      self.column = column
      self.value = value
    }
  }

  /// The terms of ∂f/∂y, 1/h; several may belong to one place and add up.
  public var jacobianTerms: [Element] {
    transfers.flatMap { transfer in
      let column = transfer.source.rawValue
      return [
        Element(row: column, column: column, value: -transfer.rate),
        Element(row: transfer.destination.rawValue, column: column, value: transfer.rate),
      ]
    }
  }

  /// The compartment in which a molecule is read, and what one µmol there adds to its concentration
  /// (1/L); nil where the model does not give it.
  public func sensitivity(of molecule: Molecule) -> (compartment: PublishedCompartment, slope: S)? {
    readings.first { $0.molecule == molecule }.map { ($0.compartment, 1 / $0.volume) }
  }
}
