// SPDX-License-Identifier: Apache-2.0

import Scalars

extension Operator {
  /// The value over numbers; truth is 1 or 0, and what is not 0 is true.
  func value(_ a: [Double]) -> Double {
    switch self {
    case .plus: a.reduce(0, +)
    case .times: a.reduce(1, *)
    case .minus: a.count == 1 ? -a[0] : a[0] - a[1]
    case .divide: a[0] / a[1]
    case .power: Self.power(a[0], a[1])
    // The degree comes first, as MathML has it; so does the base of the logarithm.
    case .root: Self.root(a[1], degree: a[0])
    case .log: a[0] == 10 ? Double.log10(a[1]) : Double.log(a[1]) / Double.log(a[0])
    case .quotient: (a[0] / a[1]).rounded(.towardZero)
    case .rem: a[0].truncatingRemainder(dividingBy: a[1])
    case .min: a.dropFirst().reduce(a[0]) { $1.isNaN || $1 < $0 ? $1 : $0 }
    case .max: a.dropFirst().reduce(a[0]) { $1.isNaN || $1 > $0 ? $1 : $0 }
    default: isLogical ? (truth(a) ? 1 : 0) : value(a[0])
    }
  }

  private static func root(_ x: Double, degree: Double) -> Double {
    switch degree {
    case 2: x.squareRoot()
    case 3: Double.root(x, 3)
    default: power(x, 1 / degree)
    }
  }

  /// xʸ as C's `pow` has it: of a base below zero there are whole and infinite exponents only.
  private static func power(_ x: Double, _ y: Double) -> Double {
    if y == 0 { return 1 }
    guard x < 0 else { return Double.pow(x, y) }
    let magnitude = Double.pow(x.magnitude, y)
    guard y == y.rounded() else { return x.isInfinite ? magnitude : .nan }
    return y.truncatingRemainder(dividingBy: 2).magnitude == 1 ? -magnitude : magnitude
  }

  private func truth(_ a: [Double]) -> Bool {
    switch self {
    case .and: a.allSatisfy { $0 != 0 }
    case .or: a.contains { $0 != 0 }
    case .xor: a.count { $0 != 0 } % 2 == 1
    case .not: a[0] == 0
    case .implies: a[0] == 0 || a[1] != 0
    case .neq: a[0] != a[1]
    default: zip(a, a.dropFirst()).allSatisfy { relation($0, $1) }
    }
  }

  private func relation(_ a: Double, _ b: Double) -> Bool {
    switch self {
    case .gt: a > b
    case .lt: a < b
    case .geq: a >= b
    case .leq: a <= b
    default: a == b
    }
  }

  private func value(_ x: Double) -> Double {
    switch self {
    case .abs: x.magnitude
    case .exp: Double.exp(x)
    case .ln: Double.log(x)
    case .floor: x.rounded(.down)
    case .ceiling: x.rounded(.up)
    case .factorial: x >= 0 && x == x.rounded() ? Double.gamma(x + 1).rounded() : .nan
    default: trigonometric(x)
    }
  }

  private func trigonometric(_ x: Double) -> Double {
    switch self {
    case .sin: Double.sin(x)
    case .cos: Double.cos(x)
    case .tan: Double.tan(x)
    case .sec: 1 / Double.cos(x)
    case .csc: 1 / Double.sin(x)
    case .cot: 1 / Double.tan(x)
    case .sinh: Double.sinh(x)
    case .cosh: Double.cosh(x)
    case .tanh: Double.tanh(x)
    case .sech: 1 / Double.cosh(x)
    case .csch: 1 / Double.sinh(x)
    case .coth: 1 / Double.tanh(x)
    default: inverse(x)
    }
  }

  private func inverse(_ x: Double) -> Double {
    switch self {
    case .arcsin: Double.asin(x)
    case .arccos: Double.acos(x)
    case .arctan: Double.atan(x)
    case .arcsec: Double.acos(1 / x)
    case .arccsc: Double.asin(1 / x)
    case .arccot: Double.atan(1 / x)
    case .arcsinh: Double.asinh(x)
    case .arccosh: Double.acosh(x)
    case .arctanh: Double.atanh(x)
    case .arcsech: Double.acosh(1 / x)
    case .arccsch: Double.asinh(1 / x)
    case .arccoth: Double.atanh(1 / x)
    default: .nan
    }
  }
}
