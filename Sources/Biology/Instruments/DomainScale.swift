// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A scale whose items each speak of one domain of symptoms, so that its total follows from theirs.
///
/// Every item carries the same share of its own range before treatment, and falls with its domain: the
/// equal share is assumed, as for the MADRS.
public struct DomainScale: Equatable, Sendable {
  public let instrument: Instrument
  /// The domain of each item, in the scale's order.
  public let domains: [MADRS.Domain]
  /// The highest total that is called remission, or being well.
  public let remission: Int
  /// Whether its link to the domains of depression is a guess.
  public let isExploratory: Bool

  init(
    _ name: String, _ items: [(name: String, highest: Int, domain: MADRS.Domain)], remission: Int,
    isExploratory: Bool = false, source: String
  ) {
    instrument = Instrument(
      name, items: items.map { Instrument.Item($0.name, 0...$0.highest) }, source: source)
    domains = items.map { $0.domain }
    self.remission = remission
    self.isExploratory = isExploratory
  }

  /// The fraction of the untreated total that is left (1).
  public func severity(_ severities: MADRS.DomainSeverities<Double>) -> Double {
    var left = 0.0
    for (item, domain) in zip(instrument.items, domains) {
      left += Double(item.range.upperBound) * severities[domain]
    }
    return left / Double(instrument.range.upperBound)
  }

  /// The same where all domains are in one list, in the order of `MADRS.Domain`.
  public var weights: [Double] {
    let highest = Double(instrument.range.upperBound)
    return MADRS.Domain.allCases.map { domain in
      var sum = 0
      for (item, own) in zip(instrument.items, domains) where own == domain {
        sum += item.range.upperBound
      }
      return Double(sum) / highest
    }
  }
}
