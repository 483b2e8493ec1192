// SPDX-License-Identifier: Apache-2.0

extension ReactionNetwork {
  /// The derivative by time of a formula of sums, products, quotients and whole powers.
  func derivative(of math: Math) throws(NetworkError) -> Math {
    switch math {
    case .number: return .number(0)
    case .time: return .number(1)
    case .variable(let number): return .rate(of: number)
    case .apply(let name, let arguments): return try derivative(of: name, arguments)
    default: throw .unsupported("rateOf a variable whose rule has more than arithmetic")
    }
  }

  private func derivative(of name: Operator, _ a: [Math]) throws(NetworkError) -> Math {
    switch name {
    case .plus, .minus: return .apply(name, try each(a, derivative))
    case .times:
      guard a.count > 1 else { return try a.first.map(derivative) ?? .number(0) }
      // Half by half: a product of n factors gives n log n parts and not n².
      let left = Math.apply(.times, Array(a[..<(a.count / 2)]))
      let right = Math.apply(.times, Array(a[(a.count / 2)...]))
      return .apply(
        .plus,
        [
          .apply(.times, [try derivative(of: left), right]),
          .apply(.times, [left, try derivative(of: right)]),
        ])
    case .divide:
      let (top, bottom) = (try derivative(of: a[0]), try derivative(of: a[1]))
      let whole = Math.apply(.divide, a)
      let rest = Math.apply(.minus, [top, .apply(.times, [whole, bottom])])
      return .apply(.divide, [rest, a[1]])
    case .power:
      guard case .number(let exponent) = a[1] else { break }
      let less = Math.apply(.power, [a[0], .number(exponent - 1)])
      return .apply(.times, [.number(exponent), less, try derivative(of: a[0])])
    default: break
    }
    throw .unsupported("rateOf a variable whose rule has <\(name.rawValue)>")
  }
}
