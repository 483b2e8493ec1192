// SPDX-License-Identifier: Apache-2.0

extension Double: ValuedScalar {
  @inlinable
  public static func select(_ test: Double, positive: Double, otherwise: Double) -> Double {
    test > 0 ? positive : otherwise
  }

  @inlinable
  public static func floor(_ x: Double) -> Double { x.rounded(.down) }

  @inlinable
  public static func truth(_ a: Double, _ relation: Relation, _ b: Double) -> Double {
    relation(a, b) ? 1 : 0
  }

  @inlinable
  public static func maximum(_ a: Double, _ b: Double) -> Double { b > a ? b : a }

  @inlinable
  public static func minimum(_ a: Double, _ b: Double) -> Double { b < a ? b : a }

  @inlinable
  public var value: Double { self }

  @inlinable
  public var largestMagnitude: Double { magnitude }

  @inlinable
  public var size: Double { magnitude }
}
