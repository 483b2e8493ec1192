// SPDX-License-Identifier: Apache-2.0

// exp, log and pow stand in files of their own. The others are rare in equations and go through
// `Double`, lane by lane.

extension Lanes: ElementaryFunctions {
  @inlinable @inline(__always)
  public static func sqrt(_ x: Lanes) -> Lanes { Lanes(x.vector.squareRoot()) }

  public static func sin(_ x: Lanes) -> Lanes { x.map(Double.sin) }
  public static func cos(_ x: Lanes) -> Lanes { x.map(Double.cos) }
  public static func tan(_ x: Lanes) -> Lanes { x.map(Double.tan) }
  public static func asin(_ x: Lanes) -> Lanes { x.map(Double.asin) }
  public static func acos(_ x: Lanes) -> Lanes { x.map(Double.acos) }
  public static func atan(_ x: Lanes) -> Lanes { x.map(Double.atan) }
  public static func sinh(_ x: Lanes) -> Lanes { x.map(Double.sinh) }
  public static func cosh(_ x: Lanes) -> Lanes { x.map(Double.cosh) }
  public static func tanh(_ x: Lanes) -> Lanes { x.map(Double.tanh) }
  public static func asinh(_ x: Lanes) -> Lanes { x.map(Double.asinh) }
  public static func acosh(_ x: Lanes) -> Lanes { x.map(Double.acosh) }
  public static func atanh(_ x: Lanes) -> Lanes { x.map(Double.atanh) }

  /// The n-th power: squares and cubes by multiplication, others by way of `Double`.
  @inlinable
  public static func pow(_ x: Lanes, _ n: Int) -> Lanes {
    switch n {
    case 1: x
    case 2: x * x
    case 3: x * x * x
    case -1: 1 / x
    case -2: 1 / (x * x)
    default: x.map { Double.pow($0, n) }
    }
  }

  public static func root(_ x: Lanes, _ n: Int) -> Lanes { x.map { Double.root($0, n) } }
}
