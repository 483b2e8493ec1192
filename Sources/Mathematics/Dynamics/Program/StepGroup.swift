// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Steps side by side that do the same on different numbers: which it is, is asked once for all.
@usableFromInline
struct StepGroup: Sendable {
  @usableFromInline let code: Instruction.Code
  @usableFromInline let first: Int
  @usableFromInline var end: Int

  /// The groups of a list of steps, in its order.
  static func groups(of steps: [Instruction]) -> [StepGroup] {
    var groups: [StepGroup] = []
    for (index, step) in steps.enumerated() {
      if groups.last?.code == step.code {
        groups[groups.count - 1].end = index + 1
      } else {
        groups.append(StepGroup(code: step.code, first: index, end: index + 1))
      }
    }
    return groups
  }

  @inlinable @inline(__always)
  func each(_ steps: UnsafeBufferPointer<Instruction>, _ body: (Instruction) -> Void) {
    for index in first..<end { body(steps[index]) }
  }

  /// Does the steps on numbers in memory, whose places are counted in bytes (see `Machine`).
  @inlinable @inline(__always)
  func execute<Number: Scalar>(
    _ steps: UnsafeBufferPointer<Instruction>, in memory: WorkingMemory<Number>
  ) {
    switch code {
    case .negation: each(steps) { memory[$0.target] = -memory[$0.a] }
    case .sum: each(steps) { memory[$0.target] = memory[$0.a] + memory[$0.b] }
    case .difference: each(steps) { memory[$0.target] = memory[$0.a] - memory[$0.b] }
    case .product: each(steps) { memory[$0.target] = memory[$0.a] * memory[$0.b] }
    case .quotient: each(steps) { memory[$0.target] = memory[$0.a] / memory[$0.b] }
    case .tripleSum: each(steps) { memory[$0.target] = memory[$0.a] + memory[$0.b] + memory[$0.c] }
    case .tripleProduct:
      each(steps) { memory[$0.target] = memory[$0.a] * memory[$0.b] * memory[$0.c] }
    case .sumMinus:
      each(steps) { memory[$0.target] = memory[$0.a] + memory[$0.b] - memory[$0.c] }
    case .differencePlus:
      each(steps) { memory[$0.target] = memory[$0.a] - memory[$0.b] + memory[$0.c] }
    case .differenceMinus:
      each(steps) { memory[$0.target] = memory[$0.a] - memory[$0.b] - memory[$0.c] }
    case .productPlus:
      each(steps) { memory[$0.target] = memory[$0.a] * memory[$0.b] + memory[$0.c] }
    case .productMinus:
      each(steps) { memory[$0.target] = memory[$0.a] * memory[$0.b] - memory[$0.c] }
    case .minusProduct:
      each(steps) { memory[$0.target] = memory[$0.c] - memory[$0.a] * memory[$0.b] }
    case .productPlusProduct:
      each(steps) {
        memory[$0.target] = memory[$0.a] * memory[$0.b] + memory[$0.c] * memory[$0.d]
      }
    case .productMinusProduct:
      each(steps) {
        memory[$0.target] = memory[$0.a] * memory[$0.b] - memory[$0.c] * memory[$0.d]
      }
    case .differenceTimes:
      each(steps) { memory[$0.target] = (memory[$0.a] - memory[$0.b]) * memory[$0.c] }
    case .power: each(steps) { memory[$0.target] = Number.power(memory[$0.a], memory[$0.b]) }
    case .positivePower:
      each(steps) { memory[$0.target] = Number.positivePower(memory[$0.a], memory[$0.b]) }
    case .exp: each(steps) { memory[$0.target] = Number.exp(memory[$0.a]) }
    case .log: each(steps) { memory[$0.target] = Number.log(memory[$0.a]) }
    case .maximum: each(steps) { memory[$0.target] = Number.maximum(memory[$0.a], memory[$0.b]) }
    case .minimum: each(steps) { memory[$0.target] = Number.minimum(memory[$0.a], memory[$0.b]) }
    case .selection:
      each(steps) {
        memory[$0.target] = Number.select(
          memory[$0.a], positive: memory[$0.b], otherwise: memory[$0.c])
      }
    case .wholePower, .root, .sqrt, .function, .floor, .truth:
      each(steps) { $0.executeRarely(in: memory) }
    }
  }
}
