// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Steps with a Rosenbrock-Wanner method, for systems whose equations do not name the time.
///
/// One Jacobian and one factorization per step; a step tried again with another size needs a new
/// factorization but no new Jacobian.
@usableFromInline
struct RosenbrockStepper<System: DifferentiableSystem>: Stepper
where System.Number: ValuedScalar {
  @usableFromInline typealias Number = System.Number

  @usableFromInline let memory: StepMemory<Number>
  @usableFromInline let controller: StepController
  @usableFromInline let order: Int
  @usableFromInline var statistics = Statistics()

  @usableFromInline let stageCount: Int
  @usableFromInline let gamma: Number
  @usableFromInline let nodes: StateVector<Number>
  /// The rows of the matrices a and c, each as long as the number of stages.
  @usableFromInline let arguments: StateVector<Number>
  @usableFromInline let couplings: StateVector<Number>
  @usableFromInline let output: StateVector<Number>
  @usableFromInline let scratch: StateVector<Number>
  @usableFromInline let stages: StateVector<Number>

  @usableFromInline let factorization: SparseLU
  @usableFromInline let jacobian: StateVector<Number>
  @usableFromInline let factors: StateVector<Number>
  /// Whether `jacobian` belongs to the state in memory.
  @usableFromInline var isJacobianCurrent = false

  /// Step control without memory of the last error: stability does not hold the step.
  @usableFromInline static var proportionalExponent: Double { 0 }

  /// How many numbers of an arena a stepper takes.
  @inlinable
  static func capacity(
    _ tableau: RosenbrockTableau, _ factorization: SparseLU, dimension: Int
  ) -> Int {
    let count = tableau.arguments.count
    return count * (2 * count + 5 + dimension) + 2 * factorization.count
  }

  @inlinable
  init(
    _ tableau: RosenbrockTableau, _ factorization: SparseLU, _ memory: StepMemory<Number>,
    _ arena: Arena<Number>
  ) {
    let count = tableau.arguments.count
    self.memory = memory
    self.factorization = factorization
    controller = StepController(
      order: tableau.order, proportionalExponent: Self.proportionalExponent)
    order = tableau.order
    stageCount = count
    gamma = Number(tableau.gamma)
    nodes = arena.take(tableau.nodes)
    arguments = arena.take(padded(tableau.arguments, to: count))
    couplings = arena.take(padded(tableau.couplings, to: count))
    output = arena.take(padded(tableau.output, to: count))
    scratch = arena.take(count)
    stages = arena.take(count * memory.state.count)
    jacobian = arena.take(factorization.count)
    factors = arena.take(factorization.count)
  }

  /// The vector of one stage.
  @inlinable
  func stage(_ s: Int) -> StateVector<Number> {
    StateVector(stages.base + s * memory.state.count, count: memory.state.count)
  }

  @inlinable
  mutating func restart() { isJacobianCurrent = false }

  @inlinable
  mutating func attempt(_ field: DrivenSystem<System>, at t: Number, by h: Number) -> Bool {
    prepareMatrix(field, at: t, by: h)
    if factorization.failedPivot(in: factors) != nil { return false }
    stage(0).copy(memory.slope)
    factorization.solve(stage(0), with: factors)
    for s in 1..<stageCount { solveStage(s, field, at: t, by: h) }
    finish()
    return true
  }

  /// Factors I/(hγ) − J, with a new J only if the state has changed.
  @inlinable
  mutating func prepareMatrix(_ field: DrivenSystem<System>, at t: Number, by h: Number) {
    if !isJacobianCurrent {
      field.system.jacobian(at: memory.state, time: t, into: jacobian)
      statistics.stiff.jacobians += 1
      isJacobianCurrent = true
    }
    factorization.factor(diagonal: 1 / (h * gamma), minus: jacobian, into: factors)
    statistics.stiff.factorizations += 1
  }

  @inlinable
  mutating func solveStage(_ s: Int, _ field: DrivenSystem<System>, at t: Number, by h: Number) {
    memory.argument.copy(memory.state)
    addCombination(
      to: memory.argument, arguments.base + s * stageCount, of: s, from: stages.base)
    field.slope(of: memory.argument, at: t + nodes[s] * h, into: stage(s))
    let rate = 1 / h
    for j in 0..<s { scratch[j] = rate * couplings[s * stageCount + j] }
    addCombination(to: stage(s), scratch.base, of: s, from: stages.base)
    factorization.solve(stage(s), with: factors)
  }

  /// The result is the last argument plus the last stage, which is also the error.
  @inlinable
  mutating func finish() {
    let last = stage(stageCount - 1)
    for i in 0..<last.count { memory.proposal[i] = memory.argument[i] + last[i] }
    memory.error.copy(last)
    statistics.stiff.derivatives += stageCount - 1
  }

  @inlinable
  func denseStep(from start: Double, to end: Double, by duration: Double) -> DenseStep<Number> {
    DenseStep(
      start: start, end: end, duration: duration, from: memory.state, to: memory.proposal,
      stages: stages, weights: output, scale: 1, scratch: scratch)
  }

  @inlinable
  mutating func accept(_ field: DrivenSystem<System>, at t: Number, after h: Number) {
    memory.state.copy(memory.proposal)
    field.slope(of: memory.state, at: t + h, into: memory.slope)
    isJacobianCurrent = false
    statistics.stiff.derivatives += 1
    statistics.stiff.acceptedSteps += 1
  }

  @inlinable
  mutating func reject() { statistics.stiff.rejectedSteps += 1 }

  @inlinable
  mutating func countSlope() { statistics.stiff.derivatives += 1 }

  @inlinable
  func obstacle(at t: Double) -> SolverError? {
    if let state = memory.slope.firstNonfinite {
      return .derivativeNotFinite(state: state, time: t)
    }
    if let state = factorization.failedPivot(in: factors) {
      return .matrixSingular(state: state, time: t)
    }
    return stages.firstNonfinite.map { index in
      .derivativeNotFinite(state: index % memory.state.count, time: t)
    }
  }
}
