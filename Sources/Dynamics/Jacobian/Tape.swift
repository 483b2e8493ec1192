// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Formulas as a list of compact steps on numbered places of memory.
///
/// The places hold the inputs first and then one result per step, so that a run allocates nothing
/// and stores nothing twice.
@usableFromInline
struct Tape: Sendable {
  /// What a step does.
  @usableFromInline
  enum Code: UInt8, Sendable {
    case constant, negation, sum, difference, product, quotient, power, wholePower, root
    case function, maximum, minimum, selection
  }

  /// One step: the places of its operands, or a small whole number in place of one.
  @usableFromInline
  struct Step: Sendable {
    @usableFromInline let code: Code
    @usableFromInline let a: Int32
    @usableFromInline var b: Int32 = 0
    @usableFromInline var c: Int32 = 0
    @usableFromInline let result: Int32
  }

  @usableFromInline private(set) var steps: [Step] = []
  /// The constants that steps name by number.
  @usableFromInline private(set) var constants: [Double] = []

  /// Adds an operation whose operands are places.
  mutating func append(_ operation: Expression.Operation<Int>, result: Int) {
    func step(_ code: Code, _ a: Int, _ b: Int = 0, _ c: Int = 0) -> Step {
      Step(code: code, a: Int32(a), b: Int32(b), c: Int32(c), result: Int32(result))
    }
    switch operation {
    case .symbol: return
    case .constant(let value):
      steps.append(step(.constant, constants.count))
      constants.append(value)
    case .negation(let a): steps.append(step(.negation, a))
    case .sum(let a, let b): steps.append(step(.sum, a, b))
    case .difference(let a, let b): steps.append(step(.difference, a, b))
    case .product(let a, let b): steps.append(step(.product, a, b))
    case .quotient(let a, let b): steps.append(step(.quotient, a, b))
    case .power(let a, let b): steps.append(step(.power, a, b))
    case .wholePower(let a, let n): steps.append(step(.wholePower, a, n))
    case .root(let a, let n): steps.append(step(.root, a, n))
    case .function(let function, let a): steps.append(step(.function, a, function.rawValue))
    case .maximum(let a, let b): steps.append(step(.maximum, a, b))
    case .minimum(let a, let b): steps.append(step(.minimum, a, b))
    case .selection(let test, let positive, let otherwise):
      steps.append(step(.selection, test, positive, otherwise))
    }
  }

  /// Does every step on the places of `memory`.
  @inlinable
  func run<Number: Scalar>(_ memory: UnsafeMutablePointer<Number>) {
    steps.withUnsafeBufferPointer { steps in
      for step in steps { memory[Int(step.result)] = value(of: step, memory) }
    }
  }

  @inlinable @inline(__always)
  func value<Number: Scalar>(of step: Step, _ m: UnsafeMutablePointer<Number>) -> Number {
    let (a, b) = (Int(step.a), Int(step.b))
    switch step.code {
    case .product: return m[a] * m[b]
    case .sum: return m[a] + m[b]
    case .difference: return m[a] - m[b]
    case .quotient: return m[a] / m[b]
    case .negation: return -m[a]
    case .power: return Number.positivePower(m[a], m[b])
    case .constant: return Number(constants[a])
    default: return rareValue(of: step, m)
    }
  }

  @inlinable
  func rareValue<Number: Scalar>(of step: Step, _ m: UnsafeMutablePointer<Number>) -> Number {
    let (a, b) = (Int(step.a), Int(step.b))
    switch step.code {
    case .wholePower: return Number.pow(m[a], b)
    case .root: return Number.root(m[a], b)
    case .function: return ElementaryFunction(rawValue: b)?(m[a]) ?? m[a]
    case .maximum: return Number.maximum(m[a], m[b])
    case .minimum: return Number.minimum(m[a], m[b])
    case .selection:
      return Number.select(m[a], positive: m[b], otherwise: m[Int(step.c)])
    default: return value(of: step, m)
    }
  }
}
