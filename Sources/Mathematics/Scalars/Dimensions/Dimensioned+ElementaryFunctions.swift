// SPDX-License-Identifier: Apache-2.0

extension Dimensioned {
  /// A function that is defined for pure numbers only.
  private func applying(_ function: ElementaryFunction) -> Dimensioned {
    Dimensioned(function(value), .one, violation(in: function.name))
  }

  /// A power or root, whose dimension is nil where it cannot be formed.
  private func raised(_ value: Double, _ name: String, to dimension: Dimension?) -> Dimensioned {
    guard let own = self.dimension else { return Dimensioned(value, nil, violation) }
    if let dimension { return Dimensioned(value, dimension, violation) }
    return Dimensioned(value, own, violation ?? "takes \(name) of \(own.text)")
  }
}

extension Dimensioned: ElementaryFunctions {
  public static func exp(_ x: Dimensioned) -> Dimensioned { x.applying(.exp) }
  public static func expMinusOne(_ x: Dimensioned) -> Dimensioned { x.applying(.expMinusOne) }
  public static func log(_ x: Dimensioned) -> Dimensioned { x.applying(.log) }
  public static func log(onePlus x: Dimensioned) -> Dimensioned { x.applying(.logOnePlus) }
  public static func sin(_ x: Dimensioned) -> Dimensioned { x.applying(.sin) }
  public static func cos(_ x: Dimensioned) -> Dimensioned { x.applying(.cos) }
  public static func tan(_ x: Dimensioned) -> Dimensioned { x.applying(.tan) }
  public static func asin(_ x: Dimensioned) -> Dimensioned { x.applying(.asin) }
  public static func acos(_ x: Dimensioned) -> Dimensioned { x.applying(.acos) }
  public static func atan(_ x: Dimensioned) -> Dimensioned { x.applying(.atan) }
  public static func sinh(_ x: Dimensioned) -> Dimensioned { x.applying(.sinh) }
  public static func cosh(_ x: Dimensioned) -> Dimensioned { x.applying(.cosh) }
  public static func tanh(_ x: Dimensioned) -> Dimensioned { x.applying(.tanh) }
  public static func asinh(_ x: Dimensioned) -> Dimensioned { x.applying(.asinh) }
  public static func acosh(_ x: Dimensioned) -> Dimensioned { x.applying(.acosh) }
  public static func atanh(_ x: Dimensioned) -> Dimensioned { x.applying(.atanh) }

  /// Halves the exponents of the dimension, which must be even.
  public static func sqrt(_ x: Dimensioned) -> Dimensioned {
    x.raised(Double.sqrt(x.value), "sqrt", to: x.dimension?.root(2))
  }

  /// Base and exponent are pure numbers: the dimension would depend on the exponent's value.
  public static func pow(_ x: Dimensioned, _ y: Dimensioned) -> Dimensioned {
    let earlier = x.violation ?? y.violation
    let own = x.violation(in: "a power") ?? y.violation(in: "a power with an exponent")
    return Dimensioned(Double.pow(x.value, y.value), .one, earlier ?? own)
  }

  public static func pow(_ x: Dimensioned, _ n: Int) -> Dimensioned {
    let value = Double.pow(x.value, n)
    if n == 0 { return Dimensioned(value, .one, x.violation) }
    return x.raised(value, "power \(n)", to: x.dimension?.power(n))
  }

  public static func root(_ x: Dimensioned, _ n: Int) -> Dimensioned {
    x.raised(Double.root(x.value, n), "root \(n)", to: x.dimension?.root(n))
  }
}
