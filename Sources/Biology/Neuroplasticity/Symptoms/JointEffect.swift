// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// How the drug's effect and the placebo response act together on a symptom.
///
/// Each takes away a share of the untreated severity. If they act on what remains, shares that are
/// left multiply (Bliss independence): (1 − e)(1 − o). If they are additive, the shares taken away
/// add: 1 − e − o.
public struct JointEffect<S: Scalar>: Sendable {
  /// 1 where effects add, 0 where each acts on what remains.
  let isAdditive: S

  public init(isAdditive: S) {
    self.isAdditive = isAdditive
  }

  /// The severity that is left, relative to the untreated one (1).
  ///
  /// - Parameters:
  ///   - drug: e, the share that the drug takes away (1).
  ///   - placebo: o, the share that all else takes away (1).
  public func severity(drug: S, placebo: S) -> S {
    let shared = (1 - isAdditive) * drug * placebo
    return 1 - drug - placebo + shared
  }
}
