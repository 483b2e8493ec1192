// SPDX-License-Identifier: Apache-2.0

/// How large the local error of a step may be, state by state: absolute + relative · the size of the
/// state, which is its magnitude now or the largest that it has had (``Reference``).
public struct Tolerance: Equatable, Sendable {
  /// In the unit of each state (atol).
  public var absolute: Double
  /// As a share of the state's size (rtol).
  public var relative: Double
  /// What the relative part is a share of.
  public var reference: Reference

  /// What the size of a state is.
  public enum Reference: Equatable, Sendable {
    /// The larger of its magnitudes at both ends of the step.
    case value
    /// The largest magnitude that it has had in this patient so far.
    ///
    /// What falls far below its own peak is then known as well as the peak, not better: that halves
    /// the steps of a treatment with long quiet times (Documentation/Derivations/Speed.md).
    case peak
  }

  public init(
    absolute: Double = 1e-9, relative: Double = 1e-6, reference: Reference = .value
  ) {
    self.absolute = absolute
    self.relative = relative
    self.reference = reference
  }

  /// Relative to peaks, with an absolute part that matters only for states that stay at zero.
  public static let ofPeaks = Tolerance(absolute: 1e-12, relative: 1e-6, reference: .peak)

  @usableFromInline
  func validate() throws(SolverError) {
    guard absolute > 0, relative > 0, absolute.isFinite, relative.isFinite else {
      throw .toleranceNotPositive(absolute: absolute, relative: relative)
    }
  }
}
