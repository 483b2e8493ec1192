// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Looks whether a step jumps a pole: whether the denominator of a quotient has another sign where a
/// stage looks, or where the step arrives, than at its start, and the numerator has not.
@usableFromInline
struct PoleWatch<Number: LanedScalar> {
  @usableFromInline let count: Int
  /// Numerators, then denominators, at the start of the step.
  @usableFromInline let start: StateVector<Number>
  /// The same where a stage looks.
  @usableFromInline let there: StateVector<Number>
  /// Zero in lanes that have jumped no pole, not a number elsewhere.
  @usableFromInline var doubt: Number = 0

  @inlinable
  static func capacity(_ count: Int) -> Int { 4 * count }

  @inlinable
  init(_ arena: Arena<Number>, count: Int) {
    self.count = count
    start = arena.take(2 * count)
    there = arena.take(2 * count)
  }

  /// Begins a step.
  @inlinable
  mutating func begin<System: DynamicalSystem>(_ system: System, at y: StateVector<Number>)
  where System.Number == Number {
    guard count > 0 else { return }
    doubt = 0
    system.poles(at: y, into: start)
  }

  /// Looks at a state within the step, or at its end.
  @inlinable
  mutating func look<System: DynamicalSystem>(_ system: System, at y: StateVector<Number>)
  where System.Number == Number {
    guard count > 0 else { return }
    system.poles(at: y, into: there)
    for pole in 0..<count {
      let top = Self.sign(start[pole]) * Self.sign(there[pole])
      let bottom = Self.sign(start[count + pole]) * Self.sign(there[count + pole])
      let isJumped = Number.select(-bottom, positive: top, otherwise: 0)
      doubt += Number.select(isJumped, positive: Number(.nan), otherwise: 0)
    }
  }

  /// 1, 0 or −1; products of small numbers would be zero.
  @inlinable
  static func sign(_ x: Number) -> Number {
    Number.select(x, positive: 1, otherwise: Number.select(-x, positive: -1, otherwise: 0))
  }
}
