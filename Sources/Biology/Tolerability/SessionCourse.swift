// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// What a session has brought so far: the highest level of the drug, and the share of those
/// complaints that come without a drug too.
///
/// Whether something *has begun* cannot become less while the session lasts. So the highest level is
/// a state that follows a rising level within minutes and stays when the level falls. It bends once,
/// where the two meet, without a jump in its slope. The next session sets it to zero.
public struct SessionCourse<S: Scalar> {
  let p: Section<SessionParameter, S>

  public init(_ parameters: Section<SessionParameter, S>) {
    p = parameters
  }

  /// The rate k at which the highest level follows, 1/h.
  public var noticingRate: S { p[.noticingRate] }

  /// The rate k at which a session without the drug goes by, 1/h.
  public var passingRate: S { p[.shamRate] }

  /// The highest level so far, µmol/L: dM/dt = k (C − M)₊.
  public func highest(_ highest: S, level: S) -> S {
    p[.noticingRate] * S.positivePart(level - highest)
  }

  /// How much of the session without a drug is still to come, 1 at its start: dX/dt = −k X, 1/h.
  public func remainder(_ remainder: S) -> S {
    -p[.shamRate] * remainder
  }

  /// How much of it has come, 0 at the start of the session: dW/dt = k X, 1/h.
  public func elapsed(remainder: S) -> S {
    p[.shamRate] * remainder
  }
}
