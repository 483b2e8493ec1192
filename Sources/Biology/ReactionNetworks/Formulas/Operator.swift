// SPDX-License-Identifier: Apache-2.0

/// The operators and functions of MathML that SBML Level 3 Version 2 allows, by their names there.
package enum Operator: String, CaseIterable, Sendable {
  case plus, minus, times, divide, power, root, quotient, rem
  case abs, exp, ln, log, floor, ceiling, factorial, min, max
  case and, or, xor, not, implies
  case eq, neq, gt, lt, geq, leq
  case sin, cos, tan, sec, csc, cot
  case sinh, cosh, tanh, sech, csch, coth
  case arcsin, arccos, arctan, arcsec, arccsc, arccot
  case arcsinh, arccosh, arctanh, arcsech, arccsch, arccoth
}

extension Operator {
  /// How many arguments are allowed.
  package var allowedCounts: ClosedRange<Int> {
    switch self {
    case .plus, .times, .and, .or, .xor: 0...Int.max
    case .min, .max: 1...Int.max
    case .minus: 1...2
    case .divide, .power, .quotient, .rem, .implies, .neq, .root, .log: 2...2
    case .eq, .gt, .lt, .geq, .leq: 2...Int.max
    default: 1...1
    }
  }

  /// Whether the result is true or false.
  package var isLogical: Bool {
    switch self {
    case .and, .or, .xor, .not, .implies, .eq, .neq, .gt, .lt, .geq, .leq: true
    default: false
    }
  }

  /// Whether the result jumps where its arguments change smoothly.
  package var jumps: Bool {
    switch self {
    case .floor, .ceiling, .factorial, .quotient, .rem: true
    default: isLogical
    }
  }
}
