// SPDX-License-Identifier: Apache-2.0

extension NetworkState {
  /// Whether a formula is a power with an exponent above zero of a base that lies below zero by no
  /// more than its states may be off: of zero, as far as the solution is known.
  mutating func isPowerOfNothing(_ name: Operator, _ arguments: [Math]) -> Bool {
    guard !margins.isEmpty, name == .power || name == .root else { return false }
    let (base, exponent) =
      name == .power ? (arguments[0], arguments[1]) : (arguments[1], arguments[0])
    guard evaluate(exponent) > 0 else { return false }
    let value = evaluate(base)
    return value < 0 && -value <= margin(of: base)
  }

  /// How far the value of a formula may be off because its states are, to first order; nothing for what
  /// is not arithmetic.
  private mutating func margin(of math: Math) -> Double {
    switch math {
    case .variable(let number): return margin(of: number)
    case .apply(.plus, let parts), .apply(.minus, let parts):
      return parts.reduce(0) { $0 + margin(of: $1) }
    case .apply(.times, let parts):
      return parts.indices.reduce(0) { sum, place in
        parts.indices.reduce(margin(of: parts[place])) {
          $1 == place ? $0 : $0 * evaluate(parts[$1]).magnitude
        } + sum
      }
    case .apply(.divide, let parts):
      let bottom = evaluate(parts[1]).magnitude
      let share = margin(of: parts[1]) * evaluate(parts[0]).magnitude / bottom
      return (margin(of: parts[0]) + share) / bottom
    default: return 0
    }
  }

  private mutating func margin(of number: Int) -> Double {
    let variable = network.variables[number]
    switch variable.source {
    case .fixed: return 0
    case .formula(let formula): return margin(of: formula)
    case .state(let index):
      guard variable.keepsAmount, let place = variable.compartment else { return margins[index] }
      return margins[index] / value(place).magnitude
    }
  }
}
