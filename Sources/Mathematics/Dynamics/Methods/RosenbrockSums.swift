// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The coefficients of a Rosenbrock-Wanner method as numbers, and its sums over stages.
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
  /// Three rows of weights of the continuous extension.
  @usableFromInline let output: StateVector<Number>
  /// The first stage whose argument is that of the stage before plus that stage itself.
  @usableFromInline let firstContinued: Int

  @inlinable
  static func capacity(_ tableau: RosenbrockTableau) -> Int {
    let count = tableau.arguments.count
    return count * (2 * count + 4)
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
    var first = count
    while first > 1, tableau.arguments[first - 1] == tableau.arguments[first - 2] + [1] {
      first -= 1
    }
    firstContinued = first
  }

  /// Writes the argument y + Σ aₛⱼkⱼ of a stage and the coupling Σ cₛⱼkⱼ.
  ///
  /// Both sums read every earlier stage; done together, they read it once.
  @inlinable
  func combine(_ s: Int) {
    if s < firstContinued {
      combineBoth(s)
    } else {
      continueArgument(s)
    }
  }

  @inlinable
  func combineBoth(_ s: Int) {
    let n = memory.state.count
    let (a, c) = (arguments.base + s * stageCount, couplings.base + s * stageCount)
    let (weight, share, stage) = (a[0], c[0], memory.stages)
    for i in 0..<n {
      memory.argument[i] = memory.state[i] + weight * stage[i]
      coupling[i] = share * stage[i]
    }
    var j = 1
    while j + 2 <= s {
      addTwoStages(j, a, c)
      j += 2
    }
    if j < s { addOneStage(j, a, c) }
  }

  @inlinable
  func addOneStage(
    _ j: Int, _ a: UnsafeMutablePointer<Number>, _ c: UnsafeMutablePointer<Number>
  ) {
    let (weight, share, stage) = (a[j], c[j], memory.stage(j))
    for i in 0..<stage.count {
      let number = stage[i]
      memory.argument[i] += weight * number
      coupling[i] += share * number
    }
  }

  /// Two stages at a time: the sums are read and written half as often.
  @inlinable
  func addTwoStages(
    _ j: Int, _ a: UnsafeMutablePointer<Number>, _ c: UnsafeMutablePointer<Number>
  ) {
    let (a0, a1, c0, c1) = (a[j], a[j + 1], c[j], c[j + 1])
    let (first, second) = (memory.stage(j), memory.stage(j + 1))
    for i in 0..<first.count {
      let (x, y) = (first[i], second[i])
      memory.argument[i] += a0 * x + a1 * y
      coupling[i] += c0 * x + c1 * y
    }
  }

  /// The argument goes on from the one before.
  @inlinable
  func continueArgument(_ s: Int) {
    let n = memory.state.count
    let before = memory.stage(s - 1)
    for i in 0..<n {
      memory.argument[i] += before[i]
      coupling[i] = 0
    }
    addCombination(
      to: coupling, couplings.base + s * stageCount, of: s, from: memory.stages.base)
  }
}
