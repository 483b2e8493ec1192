// SPDX-License-Identifier: Apache-2.0

import Statistics

extension SimulationRecord {
  /// How likely response and remission are in the patient: the shares of people like her who reach
  /// them. They have what is known of her, and differ in all that nobody knows.
  package struct Likely: Sendable, Equatable {
    /// How many people were followed.
    package let count: Int
    /// The key of their random numbers.
    package let seed: Int
    /// The drug alone first, then the setting, each in order of time, response before remission.
    package let shares: [Share]

    package init(count: Int, seed: Int, shares: [Share]) {
      self.count = count
      self.seed = seed
      self.shares = shares
    }
  }
}

extension SimulationRecord.Likely {
  /// The share of the people who reach one outcome at one time.
  package struct Share: Sendable, Equatable {
    /// `response` or `remission`.
    package let name: String
    package let definition: String
    /// The setting that they are treated in; nil for the drug's effect alone.
    package let setting: String?
    /// In hours from the first dose.
    package let time: Double
    /// Of how many.
    package let count: Int
    /// 0 to 1.
    package let proportion: Double
    /// The 95 % confidence interval of the share by Wilson's score.
    package let low: Double
    package let high: Double

    /// - Parameter met: how many of `count` people reach it.
    package init(
      _ name: String, definition: String, setting: String?, time: Double, met: Int, of count: Int
    ) {
      self.name = name
      self.definition = definition
      self.setting = setting
      self.time = time
      self.count = count
      proportion = Double(met) / Double(count)
      let interval = WilsonInterval(proportion: proportion, of: count)
      (low, high) = (interval.low, interval.high)
    }
  }

  /// The shares of one outcome in one setting, in order of time.
  package func shares(of name: String, in setting: String?) -> [Share] {
    shares.filter { $0.name == name && $0.setting == setting }
  }

  /// Those at some of the times.
  package func at(_ times: [Double]) -> Self {
    let wanted = Set(times)
    return .init(count: count, seed: seed, shares: shares.filter { wanted.contains($0.time) })
  }

  /// The settings that shares are told of; nil stands for the drug alone.
  package var settings: [String?] {
    shares.reduce(into: []) { settings, share in
      if !settings.contains(share.setting) { settings.append(share.setting) }
    }
  }
}
