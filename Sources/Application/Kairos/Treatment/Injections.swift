// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics

/// Into a muscle.
public struct IntramuscularInjection: DoseOrder {
  public let ordered: OrderedDose

  public init(_ amount: DoseAmount) {
    ordered = OrderedDose(amount, .im)
  }
}

/// Under the skin, at once or over a time.
public struct SubcutaneousInjection: DoseOrder {
  public private(set) var ordered: OrderedDose

  /// - Parameters:
  ///   - amount: all that is to be given.
  ///   - duration: how long a pump runs; nil for an injection at once.
  public init(_ amount: DoseAmount, over duration: Time? = nil) {
    ordered = OrderedDose(amount, .sc)
    ordered.duration = duration
  }
}
