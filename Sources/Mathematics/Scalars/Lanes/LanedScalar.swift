// SPDX-License-Identifier: Apache-2.0

/// A scalar that carries the numbers of one or more patients side by side.
///
/// Solvers are written over it: `Lanes` carries eight patients, `Double` one, `Dual` one with the
/// derivatives of all numbers.
public protocol LanedScalar<Lane>: Scalar {
  /// The number of one patient.
  associatedtype Lane: ValuedScalar

  /// How many patients one number carries.
  static var laneCount: Int { get }

  /// The number of one patient; lanes are counted from 0.
  subscript(lane: Int) -> Lane { get set }

  /// What step control looks at, patient by patient: the largest magnitude among the value and its
  /// derivatives. Not a number where one of them is not.
  var size: Self { get }
}

extension Lanes: LanedScalar {
  @inlinable
  public static var laneCount: Int { count }

  @inlinable @inline(__always)
  public var size: Lanes { magnitudes }
}

extension ValuedScalar {
  @inlinable
  public static var laneCount: Int { 1 }

  /// The number itself, whichever lane is asked for: there is only one.
  @inlinable
  public subscript(lane: Int) -> Self {
    get { self }
    set { self = newValue }
  }

  /// Whether the value and all its derivatives are finite: only then is x − x zero.
  @inlinable
  public var isWhollyFinite: Bool { self - self == 0 }

  @inlinable
  public var size: Self { isWhollyFinite ? Self(largestMagnitude) : Self(.nan) }
}
