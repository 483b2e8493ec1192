// SPDX-License-Identifier: Apache-2.0

public import Scalars

extension Instruction {
  /// Steps that take long by themselves or are rare: they stay out of the loop's code.
  @inlinable @inline(never)
  func executeRarely<Number: Scalar>(in memory: WorkingMemory<Number>) {
    switch code {
    case .wholePower: memory[target] = Number.pow(memory[a], Int(detail))
    case .root: memory[target] = Number.root(memory[a], Int(detail))
    case .sqrt: memory[target] = Number.sqrt(memory[a])
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
