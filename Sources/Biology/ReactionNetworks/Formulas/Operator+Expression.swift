// SPDX-License-Identifier: Apache-2.0

import Scalars

extension Operator {
  /// The smooth operators as expressions; those that jump are held (`NetworkExpressions`).
  func expression(_ a: [Expression]) -> Expression {
    switch self {
    case .plus: balanced(a, 0, +)
    case .times: balanced(a, 1, *)
    case .minus: a.count == 1 ? -a[0] : a[0] - a[1]
    case .divide: a[0] / a[1]
    case .log: .log(a[1]) / .log(a[0])
    case .min: balanced(a, 0) { .minimum($0, $1) }
    case .max: balanced(a, 0) { .maximum($0, $1) }
    case .abs: .maximum(a[0], -a[0])
    case .exp: .exp(a[0])
    case .ln: .log(a[0])
    default: trigonometric(a[0])
    }
  }

  /// A long sum as a tree that is not deep.
  private func balanced(
    _ a: [Expression], _ neutral: Expression,
    _ combine: (Expression, Expression) -> Expression
  ) -> Expression {
    if a.count < 4 { return a.dropFirst().reduce(a.first ?? neutral, combine) }
    let middle = a.count / 2
    return combine(
      balanced(Array(a[..<middle]), neutral, combine),
      balanced(Array(a[middle...]), neutral, combine))
  }

  private func trigonometric(_ x: Expression) -> Expression {
    switch self {
    case .sin: .sin(x)
    case .cos: .cos(x)
    case .tan: .tan(x)
    case .sec: 1 / .cos(x)
    case .csc: 1 / .sin(x)
    case .cot: 1 / .tan(x)
    case .sinh: .sinh(x)
    case .cosh: .cosh(x)
    case .tanh: .tanh(x)
    case .sech: 1 / .cosh(x)
    case .csch: 1 / .sinh(x)
    case .coth: 1 / .tanh(x)
    default: inverse(x)
    }
  }

  private func inverse(_ x: Expression) -> Expression {
    switch self {
    case .arcsin: .asin(x)
    case .arccos: .acos(x)
    case .arctan: .atan(x)
    case .arcsec: .acos(1 / x)
    case .arccsc: .asin(1 / x)
    case .arccot: .atan(1 / x)
    case .arcsinh: .asinh(x)
    case .arccosh: .acosh(x)
    case .arctanh: .atanh(x)
    case .arcsech: .acosh(1 / x)
    case .arccsch: .asinh(1 / x)
    case .arccoth: .atanh(1 / x)
    default: Expression(.nan)
    }
  }
}
