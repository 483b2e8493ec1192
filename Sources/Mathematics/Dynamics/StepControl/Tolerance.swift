// SPDX-License-Identifier: Apache-2.0

/// How large the local error of a step may be, state by state: absolute · min(its unit, its size) +
/// relative · its magnitude, now or the largest that it has had (``Reference``).
///
/// The size of a state is the largest magnitude that it has had so far, and before it has any, the one
/// that it is heading for (``Foresight``): a model that counts in moles or has cells of 1e-12 L is as
/// well solved as one that counts in grams. Its unit is 1 unless the problem says otherwise
/// (Documentation/Decisions/0030).
public struct Tolerance: Equatable, Sendable {
  /// As a share of each state's unit or size, whichever is smaller (atol).
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

  /// No state is allowed less than this, in its own unit: numbers below it are none.
  @usableFromInline static let least = 1e-250

  /// Relative to peaks, with an absolute part that matters only for states that stay at zero.
  public static let ofPeaks = Tolerance(absolute: 1e-12, relative: 1e-6, reference: .peak)

  @usableFromInline
  func validate() throws(SolverError) {
    guard absolute > 0, relative > 0, absolute.isFinite, relative.isFinite else {
      throw .toleranceNotPositive(absolute: absolute, relative: relative)
    }
  }
}
