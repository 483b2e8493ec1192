// SPDX-License-Identifier: Apache-2.0

extension Dimension {
  /// The dimension in words, as `mass·volume⁻¹`; "a pure number" when all powers are zero.
  public var text: String {
    var factors = ""
    for (name, power) in powers where power != 0 {
      factors += factors.isEmpty ? "" : "·"
      factors += name + Dimension.superscript(power)
    }
    return factors.isEmpty ? "a pure number" : factors
  }

  /// The base dimensions by name, each with its power.
  var powers: [(name: String, power: Int8)] {
    [
      ("mass", mass), ("amount", amount), ("volume", volume), ("time", time),
      ("bodyWeight", bodyWeight), ("pressure", pressure), ("length", length),
    ]
  }

  private static func superscript(_ power: Int8) -> String {
    if power == 1 { return "" }
    let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    var rest = Int(power.magnitude)
    var text = rest == 0 ? digits[0] : ""
    while rest > 0 {
      text = digits[rest % 10] + text
      rest /= 10
    }
    return power < 0 ? "⁻" + text : text
  }
}

extension Dimension {
  /// The dimension of the n-th power, nil when an exponent leaves the range that is kept.
  func power(_ n: Int) -> Dimension? {
    guard powers.allSatisfy({ abs(Int($0.power) * n) <= 63 }) else { return nil }
    return self == .one ? .one : raised(to: Int8(n))
  }

  /// The dimension of the n-th root, nil when n does not divide every exponent.
  func root(_ n: Int) -> Dimension? {
    guard n != 0, powers.allSatisfy({ Int($0.power) % n == 0 }) else { return nil }
    func part(_ power: Int8) -> Int8 { Int8(Int(power) / n) }
    return Dimension(
      mass: part(mass), amount: part(amount), volume: part(volume), time: part(time),
      bodyWeight: part(bodyWeight), pressure: part(pressure), length: part(length))
  }
}
