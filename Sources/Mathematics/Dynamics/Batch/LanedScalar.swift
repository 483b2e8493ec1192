// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A scalar that carries the numbers of one or more patients side by side.
///
/// The lane solver is written over it: `Lanes` carries eight patients, `Double` one.
public protocol LanedScalar: Scalar {
  /// How many patients one number carries.
  static var laneCount: Int { get }

  /// The number of one patient; lanes are counted from 0.
  subscript(lane: Int) -> Double { get set }
}

extension Lanes: LanedScalar {
  @inlinable
  public static var laneCount: Int { count }
}

extension Double: LanedScalar {
  @inlinable
  public static var laneCount: Int { 1 }

  /// The number itself, whichever lane is asked for: there is only one.
  @inlinable
  public subscript(lane: Int) -> Double {
    get { self }
    set { self = newValue }
  }
}
