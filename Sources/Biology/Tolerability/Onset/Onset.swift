// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Quantities
public import Scalars

/// The three parameters of a side effect that either begins in a session or does not.
public protocol OnsetParameterList: Slot, ParameterList {
  /// The probability in a session with placebo (1).
  static var background: Self { get }
  /// The highest S-ketamine at the effect site at which half of those begin whom placebo spares,
  /// µmol/L.
  static var halfConcentration: Self { get }
  /// How steeply the probability rises: the slope of its logit in the logarithm of the level (1).
  static var exponent: Self { get }
}

/// The probability that a side effect has begun in this session.
///
/// A logit that is linear in the logarithm of a level is a Hill function of the level:
/// logit p = h ln(M/M₅₀). Placebo has its own share, and the two are independent:
/// P = 1 − (1 − b W)(1 − M^h/(M^h + M₅₀^h)), where W runs from 0 to 1 over the session.
///
/// The numbers behind it are incidences over courses of some weeks, in which most of what begins at
/// all begins early; so a single session's probability is rather too high than too low.
public struct Onset<List: OnsetParameterList, S: Scalar> {
  let p: Section<List, S>

  public init(_ parameters: Section<List, S>) {
    p = parameters
  }

  /// The probability (1).
  ///
  /// - Parameters:
  ///   - highest: the highest S-ketamine of the session at the effect site so far, µmol/L.
  ///   - elapsed: how much of the session without a drug has come, 0 to 1.
  public func probability(highest: S, elapsed: S) -> S {
    let spared = 1 - p[.background] * elapsed
    return 1 - spared * (1 - byDrug(highest))
  }

  /// The drug's own part.
  public func byDrug(_ highest: S) -> S {
    hill(highest, half: p[.halfConcentration], exponent: p[.exponent])
  }
}
