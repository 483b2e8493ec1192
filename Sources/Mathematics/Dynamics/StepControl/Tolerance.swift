// SPDX-License-Identifier: Apache-2.0

/// How large the local error of a step may be: absolute + relative · |y| for each state.
public struct Tolerance: Equatable, Sendable {
  /// In the unit of each state (atol).
  public var absolute: Double
  /// As a share of the state's magnitude (rtol).
  public var relative: Double

  public init(absolute: Double = 1e-9, relative: Double = 1e-6) {
    self.absolute = absolute
    self.relative = relative
  }

  @usableFromInline
  func validate() throws(SolverError) {
    guard absolute > 0, relative > 0, absolute.isFinite, relative.isFinite else {
      throw .toleranceNotPositive(absolute: absolute, relative: relative)
    }
  }
}
