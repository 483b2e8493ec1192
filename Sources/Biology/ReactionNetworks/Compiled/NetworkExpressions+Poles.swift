// SPDX-License-Identifier: Apache-2.0

extension NetworkExpressions {
  /// Whether a denominator can change its sign while the model runs, as far as its form tells: where
  /// something is taken off, or stands for what may be below zero. Sums, products and powers of
  /// species and constants above zero cannot.
  func mayChangeSign(_ math: Math) -> Bool {
    var seen: Set<Int> = []
    return mayChangeSign(math, &seen) && changes(math)
  }

  private func mayChangeSign(_ math: Math, _ seen: inout Set<Int>) -> Bool {
    switch math {
    case .number(let value): return value < 0
    case .time: return false
    case .variable(let number):
      return seen.insert(number).inserted && mayBeNegative(number, &seen)
    case .apply(.minus, _): return true
    case .apply(.plus, let parts), .apply(.times, let parts), .apply(.divide, let parts):
      return parts.contains { mayChangeSign($0, &seen) }
    case .apply(.power, let parts): return mayChangeSign(parts[0], &seen)
    case .apply(.root, let parts): return mayChangeSign(parts[1], &seen)
    case .apply(.exp, _), .apply(.abs, _), .apply(.cosh, _): return false
    case .apply: return true
    case .piecewise, .delay, .call, .rate: return false
    }
  }

  private func mayBeNegative(_ number: Int, _ seen: inout Set<Int>) -> Bool {
    let variable = network.variables[number]
    switch variable.source {
    case .formula(let formula): return mayChangeSign(formula, &seen)
    case .state: return variable.kind != .species && variable.kind != .compartment
    case .fixed:
      if case .value(let value) = network.beginnings[number] { return value < 0 }
      return false
    }
  }

  /// Whether a formula follows from states or from time.
  private func changes(_ math: Math) -> Bool {
    var isMoving = false
    math.forEach { if case .time = $0 { isMoving = true } }
    return isMoving
      || math.variables.contains { number in
        switch network.variables[number].source {
        case .state: true
        case .fixed: false
        case .formula(let formula): changes(formula)
        }
      }
  }
}
