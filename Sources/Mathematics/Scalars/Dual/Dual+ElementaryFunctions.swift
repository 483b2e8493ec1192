// SPDX-License-Identifier: Apache-2.0

// Value and slope of each function come from `ElementaryFunction`: nothing is differentiated here.

extension Dual {
  @inlinable
  func applying(_ function: ElementaryFunction) -> Dual {
    let value = function(primal)
    return chained(value, slope: function.slope(at: primal, value: value))
  }
}

extension Dual: ElementaryFunctions {
  @inlinable
  public static func exp(_ x: Dual) -> Dual { x.applying(.exp) }

  @inlinable
  public static func expMinusOne(_ x: Dual) -> Dual { x.applying(.expMinusOne) }

  @inlinable
  public static func log(_ x: Dual) -> Dual { x.applying(.log) }

  @inlinable
  public static func log(onePlus x: Dual) -> Dual { x.applying(.logOnePlus) }

  @inlinable
  public static func sqrt(_ x: Dual) -> Dual { x.applying(.sqrt) }

  @inlinable
  public static func sin(_ x: Dual) -> Dual { x.applying(.sin) }

  @inlinable
  public static func cos(_ x: Dual) -> Dual { x.applying(.cos) }

  @inlinable
  public static func tan(_ x: Dual) -> Dual { x.applying(.tan) }

  @inlinable
  public static func asin(_ x: Dual) -> Dual { x.applying(.asin) }

  @inlinable
  public static func acos(_ x: Dual) -> Dual { x.applying(.acos) }

  @inlinable
  public static func atan(_ x: Dual) -> Dual { x.applying(.atan) }

  @inlinable
  public static func sinh(_ x: Dual) -> Dual { x.applying(.sinh) }

  @inlinable
  public static func cosh(_ x: Dual) -> Dual { x.applying(.cosh) }

  @inlinable
  public static func tanh(_ x: Dual) -> Dual { x.applying(.tanh) }

  @inlinable
  public static func asinh(_ x: Dual) -> Dual { x.applying(.asinh) }

  @inlinable
  public static func acosh(_ x: Dual) -> Dual { x.applying(.acosh) }

  @inlinable
  public static func atanh(_ x: Dual) -> Dual { x.applying(.atanh) }

  /// The power xʸ. Its derivatives are numbers only for x above zero.
  @inlinable
  public static func pow(_ x: Dual, _ y: Dual) -> Dual {
    let value = Base.pow(x.primal, y.primal)
    let slope = Base.slopeOfPower(base: x.primal, exponent: y.primal, value: value)
    let exponentSlope = Base.slopeOfPower(exponentOver: x.primal, value: value)
    return chained(value, x, slope: slope, y, slope: exponentSlope)
  }

  @inlinable
  public static func pow(_ x: Dual, _ n: Int) -> Dual {
    x.chained(Base.pow(x.primal, n), slope: Base.slopeOfPower(x.primal, n))
  }

  @inlinable
  public static func root(_ x: Dual, _ n: Int) -> Dual {
    let value = Base.root(x.primal, n)
    return x.chained(value, slope: Base.slopeOfRoot(n, value: value))
  }
}
