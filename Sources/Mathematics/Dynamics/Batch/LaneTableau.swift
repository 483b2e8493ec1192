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
    let (a, c) = (arguments.base + s * stageCount, couplings.base + s * stageCount)
    let (weight, share, stage) = (a[0], c[0], memory.stages)
    for i in 0..<n {
      memory.argument[i] = memory.state[i] + weight * stage[i]
      memory.coupling[i] = share * stage[i]
    }
    var j = 1
    while j + 2 <= s {
      addTwoStages(j, a, c, memory)
      j += 2
    }
    if j < s { addOneStage(j, a, c, memory) }
  }

  @inlinable
  func addOneStage(
    _ j: Int, _ a: UnsafeMutablePointer<Number>, _ c: UnsafeMutablePointer<Number>,
    _ memory: LaneMemory<Number>
  ) {
    let (weight, share, stage) = (a[j], c[j], memory.stage(j))
    for i in 0..<stage.count {
      let number = stage[i]
      memory.argument[i] += weight * number
      memory.coupling[i] += share * number
    }
  }

  /// Two stages at a time: the sums are read and written half as often.
  @inlinable
  func addTwoStages(
    _ j: Int, _ a: UnsafeMutablePointer<Number>, _ c: UnsafeMutablePointer<Number>,
    _ memory: LaneMemory<Number>
  ) {
    let (a0, a1, c0, c1) = (a[j], a[j + 1], c[j], c[j + 1])
    let (first, second) = (memory.stage(j), memory.stage(j + 1))
    for i in 0..<first.count {
      let (x, y) = (first[i], second[i])
      memory.argument[i] += a0 * x + a1 * y
      memory.coupling[i] += c0 * x + c1 * y
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
