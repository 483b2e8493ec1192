// SPDX-License-Identifier: Apache-2.0

/// The name of an elementary function of one variable, with its value and its slope.
///
/// The slopes are written here once. `Dual` and the derivatives of `Expression` both read them, so
/// that the two cannot disagree.
public enum ElementaryFunction: Int, CaseIterable, Sendable {
  case exp, expMinusOne, log, logOnePlus, sqrt
  case sin, cos, tan, asin, acos, atan
  case sinh, cosh, tanh, asinh, acosh, atanh

  /// The value of the function at x.
  @inlinable
  public func callAsFunction<S: Scalar>(_ x: S) -> S {
    switch self {
    case .exp: S.exp(x)
    case .expMinusOne: S.expMinusOne(x)
    case .log: S.log(x)
    case .logOnePlus: S.log(onePlus: x)
    case .sqrt: S.sqrt(x)
    case .sin: S.sin(x)
    case .cos: S.cos(x)
    case .tan: S.tan(x)
    case .asin: S.asin(x)
    case .acos: S.acos(x)
    case .atan: S.atan(x)
    case .sinh: S.sinh(x)
    case .cosh: S.cosh(x)
    case .tanh: S.tanh(x)
    case .asinh: S.asinh(x)
    case .acosh: S.acosh(x)
    case .atanh: S.atanh(x)
    }
  }

  /// The derivative of the function at x, given its value there, which many slopes can share.
  @inlinable
  public func slope<S: Scalar>(at x: S, value: S) -> S {
    switch self {
    case .exp: value
    case .expMinusOne: value + 1
    case .log: 1 / x
    case .logOnePlus: 1 / (1 + x)
    case .sqrt: S.half / value
    case .sin: S.cos(x)
    case .cos: -S.sin(x)
    case .tan: 1 + value * value
    case .asin: 1 / S.sqrt(1 - x * x)
    case .acos: -1 / S.sqrt(1 - x * x)
    case .atan: 1 / (1 + x * x)
    case .sinh: S.cosh(x)
    case .cosh: S.sinh(x)
    case .tanh: 1 - value * value
    case .asinh: 1 / S.sqrt(x * x + 1)
    case .acosh: 1 / S.sqrt(x * x - 1)
    case .atanh: 1 / (1 - x * x)
    }
  }
}

/// The slopes of the functions of two numbers, shared in the same way.
extension Scalar {
  /// ∂xʸ/∂x = y xʸ / x. It reuses the power; x is above zero (see `positivePower`).
  @inlinable
  static func slopeOfPower(base x: Self, exponent y: Self, value: Self) -> Self {
    y * value / x
  }

  /// ∂xʸ/∂y = ln(x) xʸ.
  @inlinable
  static func slopeOfPower(exponentOver x: Self, value: Self) -> Self {
    log(x) * value
  }

  /// The derivative n xⁿ⁻¹ of a whole power.
  @inlinable
  static func slopeOfPower(_ x: Self, _ n: Int) -> Self {
    n == 0 ? 0 : Self(Double(n)) * pow(x, n - 1)
  }

  /// The derivative 1 / (n rⁿ⁻¹) of the n-th root r.
  @inlinable
  static func slopeOfRoot(_ n: Int, value root: Self) -> Self {
    1 / (Self(Double(n)) * pow(root, n - 1))
  }
}
