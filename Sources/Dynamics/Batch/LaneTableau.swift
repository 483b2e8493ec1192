// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The coefficients of a Rosenbrock-Wanner method in lanes, and its sums over stages.
@usableFromInline
struct LaneTableau<Number: LanedScalar> {
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
  /// One weight per stage.
  @usableFromInline let scratch: StateVector<Number>
  /// The first stage whose argument is that of the stage before plus that stage itself.
  @usableFromInline let firstContinued: Int

  @inlinable
  static func capacity(_ tableau: RosenbrockTableau) -> Int {
    let count = tableau.arguments.count
    return count * (2 * count + 5)
  }

  @inlinable
  init(_ tableau: RosenbrockTableau, _ arena: Arena<Number>) {
    let count = tableau.arguments.count
    stageCount = count
    inverseGamma = Number(1 / tableau.gamma)
    nodes = arena.take(tableau.nodes)
    arguments = arena.take(padded(tableau.arguments, to: count))
    couplings = arena.take(padded(tableau.couplings, to: count))
    output = arena.take(padded(tableau.output, to: count))
    scratch = arena.take(count)
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
  func combine(_ s: Int, _ memory: LaneMemory<Number>) {
    if s < firstContinued {
      combineBoth(s, memory)
    } else {
      continueArgument(s, memory)
    }
  }

  @inlinable
  func combineBoth(_ s: Int, _ memory: LaneMemory<Number>) {
    let n = memory.state.count
    let (a, c, k) = (
      arguments.base + s * stageCount, couplings.base + s * stageCount, memory.stages
    )
    let (argument, coupling) = (memory.argument, memory.coupling)
    for i in 0..<n {
      let first = k[i]
      argument[i] = memory.state[i] + a[0] * first
      coupling[i] = c[0] * first
    }
    for j in 1..<max(1, s) {
      let (weight, share, stage) = (a[j], c[j], k.base + j * n)
      for i in 0..<n {
        let number = stage[i]
        argument[i] += weight * number
        coupling[i] += share * number
      }
    }
  }

  /// The argument goes on from the one before.
  @inlinable
  func continueArgument(_ s: Int, _ memory: LaneMemory<Number>) {
    let n = memory.state.count
    let before = memory.stage(s - 1)
    for i in 0..<n {
      memory.argument[i] += before[i]
      memory.coupling[i] = 0
    }
    addCombination(
      to: memory.coupling, couplings.base + s * stageCount, of: s, from: memory.stages.base)
  }

  /// The weight of each stage at a share θ of the step.
  @inlinable
  func setOutputWeights(at share: Number) {
    let outer = share * (1 - share)
    for s in 0..<stageCount {
      let inner = output[stageCount + s] + share * output[2 * stageCount + s]
      scratch[s] = outer * (output[s] + share * inner)
    }
  }
}
