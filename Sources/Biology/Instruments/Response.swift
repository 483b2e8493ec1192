// SPDX-License-Identifier: Apache-2.0

/// Response: the score has fallen by at least a given part of its baseline.
public struct Response: Equatable, Sendable {
  /// The part of the baseline by which the score must fall: 0.5 is half.
  public let reduction: Double

  /// - Precondition: `reduction` is above 0 and at most 1.
  /// The usual cut-off: half of the baseline total.
  public static let half = Response(reduction: 0.5)

  public init(reduction: Double) {
    precondition(reduction > 0 && reduction <= 1, "a reduction is a part of the baseline")
    self.reduction = reduction
  }

  /// Whether the score is low enough. From a baseline of 0 nothing can fall: never met.
  public func isMet(baseline: Double, score: Double) -> Bool {
    baseline > 0 && score <= baseline - reduction * baseline
  }

  /// The definition in words, to be printed beside a result.
  public var definition: String {
    "MADRS fallen by \(Int((reduction * 100).rounded())) % or more from baseline"
  }
}
