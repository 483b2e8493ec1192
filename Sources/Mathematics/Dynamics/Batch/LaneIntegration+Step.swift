// SPDX-License-Identifier: Apache-2.0

public import Scalars

// One step of Rodas5P in all lanes at once, each with a step size of its own.

extension LaneIntegration {
  /// Tries a step: the states arrived at go to `argument`, the error is the last stage.
  @inlinable
  mutating func attempt() {
    let rate = 1 / step
    prepareMatrix(rate)
    let first = memory.stage(0)
    first.copy(memory.slope)
    factorization.solve(first, with: memory.factors)
    for s in 1..<method.stageCount { solveStage(s, rate) }
    let last = memory.stage(method.stageCount - 1)
    for i in 0..<last.count { memory.argument[i] += last[i] }
  }

  /// Factors I/(hγ) − J.
  @inlinable
  mutating func prepareMatrix(_ rate: Number) {
    system.jacobian(at: memory.state, time: time, into: memory.jacobian)
    factorization.factor(
      diagonal: rate * method.inverseGamma, minus: memory.jacobian, into: memory.factors)
  }

  /// Solves (I/(hγ) − J) kₛ = f(y + Σ aₛⱼkⱼ) + (1/h) Σ cₛⱼkⱼ.
  @inlinable
  mutating func solveStage(_ s: Int, _ rate: Number) {
    let stage = memory.stage(s)
    method.combine(s, memory)
    slope(of: memory.argument, at: time + method.nodes[s] * step, into: stage)
    for i in 0..<stage.count { stage[i] += rate * memory.coupling[i] }
    factorization.solve(stage, with: memory.factors)
  }

  /// The norm of the error, each state's part divided by what is allowed for it: the fourth root of
  /// the mean of fourth powers.
  ///
  /// It lies between the root mean square, in which one state of 64 may be off by eight times what
  /// is allowed, and the largest part, which costs more steps for the same delivered error. Not a
  /// number where the states arrived at are not all finite.
  @inlinable
  func errorNorm() -> Number {
    let error = memory.stage(method.stageCount - 1)
    let (absolute, relative) = (Number(tolerance.absolute), Number(tolerance.relative))
    var sum: Number = 0
    for i in 0..<error.count {
      let end = memory.argument[i]
      let reach = Number.maximum(memory.peaks[i], Number.maximum(end, -end))
      let share = error[i] / (absolute + relative * reach)
      let square = share * share
      sum += square * square + (end - end)
    }
    return Number.sqrt(Number.sqrt(sum / Number(Double(error.count))))
  }

  /// The norm of a vector measured by what the tolerance allows for each state.
  @inlinable
  func norm(_ vector: StateVector<Number>) -> Number {
    let (absolute, relative) = (Number(tolerance.absolute), Number(tolerance.relative))
    var sum: Number = 0
    for i in 0..<vector.count {
      let share = vector[i] / (absolute + relative * memory.peaks[i])
      sum += share * share
    }
    return Number.sqrt(sum / Number(Double(vector.count)))
  }

  /// What made the last try of a lane fail, if it was not its error alone.
  @usableFromInline
  func obstacle(in lane: Int) -> SolverError? {
    let t = seats[lane].time
    let n = memory.state.count
    for i in 0..<n where !memory.slope[i][lane].isFinite {
      return .derivativeNotFinite(state: i, time: t)
    }
    for i in 0..<n {
      let pivot = memory.factors[Int(factorization.diagonal[i])][lane]
      if !pivot.isFinite || pivot == 0 { return .matrixSingular(state: i, time: t) }
    }
    for i in 0..<memory.stages.count where !memory.stages[i][lane].isFinite {
      return .derivativeNotFinite(state: i % n, time: t)
    }
    return nil
  }
}
