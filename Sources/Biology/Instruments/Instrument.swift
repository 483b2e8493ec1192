// SPDX-License-Identifier: Apache-2.0

/// A rating scale as numbers: what its items are called and which scores they can have.
///
/// The wording of items and anchors belongs to the scales' owners and is not part of Kairos.
public struct Instrument: Equatable, Sendable {
  /// One question, by its name alone.
  public struct Item: Equatable, Sendable {
    public let name: String
    /// The scores that a rater can give.
    public let range: ClosedRange<Int>

    public init(_ name: String, _ range: ClosedRange<Int>) {
      self.name = name
      self.range = range
    }
  }

  /// The scale's abbreviation, as `MADRS`.
  public let name: String
  public let items: [Item]
  /// First author, year, journal and identifier of its publication.
  public let source: String

  public init(_ name: String, items: [Item], source: String) {
    self.name = name
    self.items = items
    self.source = source
  }

  /// The lowest and the highest total.
  public var range: ClosedRange<Int> {
    let lowest = items.reduce(0) { $0 + $1.range.lowerBound }
    return lowest...items.reduce(0) { $0 + $1.range.upperBound }
  }

  /// The total of a filled-in scale, one score for each item in the scale's order.
  ///
  /// - Throws: ``ScoringError`` if a score is missing, too many, or out of its item's range.
  public func total(of scores: [Int]) throws(ScoringError) -> Int {
    guard scores.count == items.count else {
      throw .wrongCount(scale: name, found: scores.count, expected: items.count)
    }
    for (item, score) in zip(items, scores) where !item.range.contains(score) {
      throw .outOfRange(scale: name, item: item.name, found: score, allowed: item.range)
    }
    return scores.reduce(0, +)
  }
}

/// Why a filled-in scale has no total.
public enum ScoringError: Error, Equatable, Sendable {
  case wrongCount(scale: String, found: Int, expected: Int)
  case outOfRange(scale: String, item: String, found: Int, allowed: ClosedRange<Int>)
}

extension ScoringError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .wrongCount(let scale, let found, let expected):
      "\(scale) has \(expected) items, found \(found) scores; give one score for each item"
    case .outOfRange(let scale, let item, let found, let allowed):
      "\(scale), \(item): found \(found), allowed \(allowed.lowerBound) to \(allowed.upperBound)"
    }
  }
}
