// SPDX-License-Identifier: Apache-2.0

/// What the absolute tolerance of a state is a share of: its unit or its size, whichever is smaller.
public struct StateScale: Equatable, Sendable {
  /// In the unit of the state: an amount of which the concentration is asked for has the volume of its
  /// compartment.
  public var unit: Double
  /// The largest magnitude that it has had before the start; 0 where that is not known.
  public var size: Double

  public init(unit: Double = 1, size: Double = 0) {
    self.unit = unit
    self.size = size
  }
}
