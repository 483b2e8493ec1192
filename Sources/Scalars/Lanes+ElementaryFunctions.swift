// SPDX-License-Identifier: Apache-2.0

extension Lanes: ElementaryFunctions {
  @inlinable
  public static func sqrt(_ x: Lanes) -> Lanes { Lanes(x.vector.squareRoot()) }

  public static func exp(_ x: Lanes) -> Lanes { x.map(Double.exp) }
  public static func expMinusOne(_ x: Lanes) -> Lanes { x.map(Double.expMinusOne) }
  public static func log(_ x: Lanes) -> Lanes { x.map { Double.log($0) } }
  public static func log(onePlus x: Lanes) -> Lanes { x.map { Double.log(onePlus: $0) } }
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

  public static func pow(_ x: Lanes, _ y: Lanes) -> Lanes {
    Lanes { Double.pow(x[$0], y[$0]) }
  }

  public static func pow(_ x: Lanes, _ n: Int) -> Lanes { x.map { Double.pow($0, n) } }
  public static func root(_ x: Lanes, _ n: Int) -> Lanes { x.map { Double.root($0, n) } }
}
