// SPDX-License-Identifier: Apache-2.0

public import Scalars

extension Instruction {
  /// Does the step on numbers in memory, whose places are counted in bytes (see `Machine`).
  @inlinable @inline(__always)
  func execute<Number: Scalar>(in memory: WorkingMemory<Number>) {
    switch code {
    case .negation: memory[target] = -memory[a]
    case .sum: memory[target] = memory[a] + memory[b]
    case .difference: memory[target] = memory[a] - memory[b]
    case .product: memory[target] = memory[a] * memory[b]
    case .quotient: memory[target] = memory[a] / memory[b]
    case .tripleSum: memory[target] = memory[a] + memory[b] + memory[c]
    case .tripleProduct: memory[target] = memory[a] * memory[b] * memory[c]
    case .productPlus: memory[target] = memory[a] * memory[b] + memory[c]
    case .productMinus: memory[target] = memory[a] * memory[b] - memory[c]
    case .minusProduct: memory[target] = memory[c] - memory[a] * memory[b]
    case .productPlusProduct:
      memory[target] = memory[a] * memory[b] + memory[c] * memory[d]
    case .productMinusProduct:
      memory[target] = memory[a] * memory[b] - memory[c] * memory[d]
    case .differenceTimes: memory[target] = (memory[a] - memory[b]) * memory[c]
    case .power: memory[target] = Number.pow(memory[a], memory[b])
    case .positivePower: memory[target] = Number.positivePower(memory[a], memory[b])
    case .exp: memory[target] = Number.exp(memory[a])
    case .log: memory[target] = Number.log(memory[a])
    case .sqrt: memory[target] = Number.sqrt(memory[a])
    case .maximum: memory[target] = Number.maximum(memory[a], memory[b])
    case .minimum: memory[target] = Number.minimum(memory[a], memory[b])
    case .selection:
      memory[target] = Number.select(memory[a], positive: memory[b], otherwise: memory[c])
    case .wholePower, .root, .function, .floor, .truth: executeRarely(in: memory)
    }
  }

  /// Steps that take long by themselves or are rare: they stay out of the loop's code.
  @inlinable @inline(never)
  func executeRarely<Number: Scalar>(in memory: WorkingMemory<Number>) {
    switch code {
    case .wholePower: memory[target] = Number.pow(memory[a], Int(detail))
    case .root: memory[target] = Number.root(memory[a], Int(detail))
    case .floor: memory[target] = Number.floor(memory[a])
    case .truth: memory[target] = Number.truth(memory[a], relation, memory[b])
    default: memory[target] = function(memory[a])
    }
  }
}

/// Memory of numbers that is addressed in bytes: the multiplication by a number's size is done once,
/// when a machine is made, and not for each operand of each step.
@usableFromInline
struct WorkingMemory<Number: Scalar> {
  @usableFromInline let base: UnsafeMutableRawPointer

  @inlinable
  init(_ base: UnsafeMutablePointer<Number>) {
    self.base = UnsafeMutableRawPointer(base)
  }

  @inlinable
  subscript(offset: UInt32) -> Number {
    @inline(__always) get {
      base.advanced(by: Int(offset)).assumingMemoryBound(to: Number.self).pointee
    }
    @inline(__always) nonmutating set {
      base.advanced(by: Int(offset)).assumingMemoryBound(to: Number.self).pointee = newValue
    }
  }
}
