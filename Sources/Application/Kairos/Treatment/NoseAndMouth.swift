// SPDX-License-Identifier: Apache-2.0

public import Pharmacokinetics

/// Into the nose. Esketamine comes in devices of 28 mg that are used five minutes apart: 28, 56, 84
/// or 112 mg; another dose of it is refused.
public struct NasalSpray: DoseOrder {
  public let ordered: OrderedDose

  public init(_ amount: DoseAmount) {
    ordered = OrderedDose(amount, .nasal)
  }
}

/// Swallowed.
public struct OralDose: DoseOrder {
  public let ordered: OrderedDose

  public init(_ amount: DoseAmount) {
    ordered = OrderedDose(amount, .oral)
  }
}

/// A solution or a wafer under the tongue.
public struct SublingualDose: DoseOrder {
  public private(set) var ordered: OrderedDose

  /// - Parameters:
  ///   - amount: all that is held in the mouth.
  ///   - holding: the time in the mouth; ten minutes unless given.
  ///   - residue: whether the rest is swallowed or spat out.
  public init(
    _ amount: DoseAmount, holding: Time? = nil, then residue: Residue = .swallowed
  ) {
    ordered = .held(amount, .sublingual, holding, residue)
  }
}

/// A lozenge that dissolves in the mouth.
public struct Lozenge: DoseOrder {
  public private(set) var ordered: OrderedDose

  /// - Parameters:
  ///   - amount: all that is held in the mouth.
  ///   - holding: the time in the mouth; ten minutes unless given.
  ///   - residue: whether the rest is swallowed or spat out.
  public init(
    _ amount: DoseAmount, holding: Time? = nil, then residue: Residue = .swallowed
  ) {
    ordered = .held(amount, .lozenge, holding, residue)
  }
}

/// A film that dissolves in the mouth.
public struct Film: DoseOrder {
  public private(set) var ordered: OrderedDose

  /// - Parameters:
  ///   - amount: all that is held in the mouth.
  ///   - holding: the time in the mouth; ten minutes unless given.
  ///   - residue: whether the rest is swallowed or spat out.
  public init(
    _ amount: DoseAmount, holding: Time? = nil, then residue: Residue = .swallowed
  ) {
    ordered = .held(amount, .film, holding, residue)
  }
}

extension OrderedDose {
  fileprivate static func held(
    _ amount: DoseAmount, _ route: Route, _ holding: Time?, _ residue: Residue
  ) -> OrderedDose {
    var dose = OrderedDose(amount, route)
    (dose.holding, dose.residue) = (holding, residue)
    return dose
  }
}
