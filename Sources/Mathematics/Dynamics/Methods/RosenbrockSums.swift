// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The coefficients of Rodas5P as numbers, and its sums over stages.
///
/// The arguments of the last two stages are that of the stage before plus that stage itself.
@usableFromInline
struct RosenbrockSums<Number: LanedScalar> {
  @usableFromInline let memory: StepMemory<Number>
  /// What the earlier stages add to the right-hand side of the next, times h.
  @usableFromInline let coupling: StateVector<Number>

  @usableFromInline let stageCount: Int
  /// 1/γ.
  @usableFromInline let inverseGamma: Number
  /// The times of the stages as shares of the step.
  @usableFromInline let nodes: StateVector<Number>
  /// The rows of the matrices a and c, each as long as the number of stages.
  @usableFromInline let arguments: StateVector<Number>
  @usableFromInline let couplings: StateVector<Number>
  /// What a coupling begins with: −0, which changes no number, not even the sign of a zero.
  @usableFromInline let zeros: StateVector<Number>
  /// Three rows of weights of the continuous extension.
  @usableFromInline let output: StateVector<Number>

  /// The first stage whose argument is that of the stage before plus that stage itself.
  @usableFromInline static var firstContinued: Int { 6 }

  @inlinable
  static func capacity(_ tableau: RosenbrockTableau, dimension: Int) -> Int {
    let count = tableau.arguments.count
    return count * (2 * count + 4) + dimension
  }

  @inlinable
  init(
    _ tableau: RosenbrockTableau, _ memory: StepMemory<Number>, _ coupling: StateVector<Number>,
    _ arena: Arena<Number>
  ) {
    let count = tableau.arguments.count
    self.memory = memory
    self.coupling = coupling
    stageCount = count
    inverseGamma = Number(1 / tableau.gamma)
    nodes = arena.take(tableau.nodes)
    arguments = arena.take(padded(tableau.arguments, to: count))
    couplings = arena.take(padded(tableau.couplings, to: count))
    output = arena.take(padded(tableau.output, to: count))
    zeros = arena.take(Array(repeating: -0.0, count: coupling.count))
    let isContinued = tableau.arguments.suffix(3).map { $0.dropFirst(5) } == [[], [1], [1, 1]]
    precondition(count == 8 && isContinued, "the sums are those of Rodas5P")
  }

  /// Writes the argument y + Σ aₛⱼkⱼ of a stage and the coupling Σ cₛⱼkⱼ.
  ///
  /// Eight lanes fill the processor's registers: both sums are made in one walk that reads each earlier
  /// stage once. Of one patient the processor takes several states side by side, if each sum has a loop
  /// to itself. The additions are the same, in the same order.
  @inlinable
  func combine(_ s: Int) {
    let (a, c) = (arguments.base + s * stageCount, couplings.base + s * stageCount)
    if Number.laneCount == 1 {
      combineApart(s, a, c)
    } else {
      combineTogether(s, a, c)
    }
  }

  @inlinable
  func combineApart(_ s: Int, _ a: Numbers, _ c: Numbers) {
    if s < Self.firstContinued {
      writeCombination(to: memory.argument, memory.state, a, of: s, from: memory.stages.base)
    } else {
      let before = memory.stage(s - 1)
      for i in 0..<before.count { memory.argument[i] += before[i] }
    }
    writeCombination(to: coupling, zeros, c, of: s, from: memory.stages.base)
  }
}
