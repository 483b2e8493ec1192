// SPDX-License-Identifier: Apache-2.0

extension Expression {
  func applying(_ function: ElementaryFunction) -> Expression {
    Expression(.function(function, self))
  }
}

extension Expression: ElementaryFunctions {
  public static func exp(_ x: Expression) -> Expression { x.applying(.exp) }
  public static func expMinusOne(_ x: Expression) -> Expression { x.applying(.expMinusOne) }
  public static func log(_ x: Expression) -> Expression { x.applying(.log) }
  public static func log(onePlus x: Expression) -> Expression { x.applying(.logOnePlus) }
  public static func sqrt(_ x: Expression) -> Expression { x.applying(.sqrt) }
  public static func sin(_ x: Expression) -> Expression { x.applying(.sin) }
  public static func cos(_ x: Expression) -> Expression { x.applying(.cos) }
  public static func tan(_ x: Expression) -> Expression { x.applying(.tan) }
  public static func asin(_ x: Expression) -> Expression { x.applying(.asin) }
  public static func acos(_ x: Expression) -> Expression { x.applying(.acos) }
  public static func atan(_ x: Expression) -> Expression { x.applying(.atan) }
  public static func sinh(_ x: Expression) -> Expression { x.applying(.sinh) }
  public static func cosh(_ x: Expression) -> Expression { x.applying(.cosh) }
  public static func tanh(_ x: Expression) -> Expression { x.applying(.tanh) }
  public static func asinh(_ x: Expression) -> Expression { x.applying(.asinh) }
  public static func acosh(_ x: Expression) -> Expression { x.applying(.acosh) }
  public static func atanh(_ x: Expression) -> Expression { x.applying(.atanh) }

  public static func pow(_ x: Expression, _ y: Expression) -> Expression {
    Expression(.power(x, y))
  }

  public static func positivePower(_ x: Expression, _ y: Expression) -> Expression {
    Expression(.positivePower(x, y))
  }

  public static func pow(_ x: Expression, _ n: Int) -> Expression {
    Expression(.wholePower(x, n))
  }

  public static func root(_ x: Expression, _ n: Int) -> Expression {
    Expression(.root(x, n))
  }
}
