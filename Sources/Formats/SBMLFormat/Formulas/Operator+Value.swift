// SPDX-License-Identifier: Apache-2.0

import Foundation

extension Operator {
  /// The value over numbers; truth is 1 or 0, and what is not 0 is true.
  func value(_ a: [Double]) -> Double {
    switch self {
    case .plus: a.reduce(0, +)
    case .times: a.reduce(1, *)
    case .minus: a.count == 1 ? -a[0] : a[0] - a[1]
    case .divide: a[0] / a[1]
    case .power: Foundation.pow(a[0], a[1])
    // The degree comes first, as MathML has it; so does the base of the logarithm.
    case .root: Self.root(a[1], degree: a[0])
    case .log: a[0] == 10 ? Foundation.log10(a[1]) : Foundation.log(a[1]) / Foundation.log(a[0])
    case .quotient: (a[0] / a[1]).rounded(.towardZero)
    case .rem: Foundation.fmod(a[0], a[1])
    case .min: a.dropFirst().reduce(a[0]) { $1.isNaN || $1 < $0 ? $1 : $0 }
    case .max: a.dropFirst().reduce(a[0]) { $1.isNaN || $1 > $0 ? $1 : $0 }
    default: isLogical ? (truth(a) ? 1 : 0) : value(a[0])
    }
  }

  private static func root(_ x: Double, degree: Double) -> Double {
    switch degree {
    case 2: x.squareRoot()
    case 3: Foundation.cbrt(x)
    default: Foundation.pow(x, 1 / degree)
    }
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
    case .exp: Foundation.exp(x)
    case .ln: Foundation.log(x)
    case .floor: x.rounded(.down)
    case .ceiling: x.rounded(.up)
    case .factorial: x >= 0 && x == x.rounded() ? Foundation.tgamma(x + 1).rounded() : .nan
    default: trigonometric(x)
    }
  }

  private func trigonometric(_ x: Double) -> Double {
    switch self {
    case .sin: Foundation.sin(x)
    case .cos: Foundation.cos(x)
    case .tan: Foundation.tan(x)
    case .sec: 1 / Foundation.cos(x)
    case .csc: 1 / Foundation.sin(x)
    case .cot: 1 / Foundation.tan(x)
    case .sinh: Foundation.sinh(x)
    case .cosh: Foundation.cosh(x)
    case .tanh: Foundation.tanh(x)
    case .sech: 1 / Foundation.cosh(x)
    case .csch: 1 / Foundation.sinh(x)
    case .coth: 1 / Foundation.tanh(x)
    default: inverse(x)
    }
  }

  private func inverse(_ x: Double) -> Double {
    switch self {
    case .arcsin: Foundation.asin(x)
    case .arccos: Foundation.acos(x)
    case .arctan: Foundation.atan(x)
    case .arcsec: Foundation.acos(1 / x)
    case .arccsc: Foundation.asin(1 / x)
    case .arccot: Foundation.atan(1 / x)
    case .arcsinh: Foundation.asinh(x)
    case .arccosh: Foundation.acosh(x)
    case .arctanh: Foundation.atanh(x)
    case .arcsech: Foundation.acosh(1 / x)
    case .arccsch: Foundation.asinh(1 / x)
    case .arccoth: Foundation.atanh(1 / x)
    default: .nan
    }
  }
}
