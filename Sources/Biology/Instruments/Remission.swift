// SPDX-License-Identifier: Apache-2.0

/// Remission: the score is at or below a cut-off, which differs between trials (9, 10 or 12).
public struct Remission: Equatable, Sendable {
  /// The highest total that counts as remission.
  public let atMost: Int

  /// The cut-off unless a study sets its own: 10 or less, as in SYNAPSE and ESCAPE-TRD.
  public static let standard = Remission(atMost: 10)

  public init(atMost: Int) {
    self.atMost = atMost
  }

  public func isMet(score: Double) -> Bool { score <= Double(atMost) }

  /// The definition in words, to be printed beside a result.
  public var definition: String { "MADRS \(atMost) or less" }
}
