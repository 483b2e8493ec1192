// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Steps with an explicit Runge-Kutta pair.
@usableFromInline
struct ExplicitStepper<System: DynamicalSystem>: Stepper where System.Number: ValuedScalar {
  @usableFromInline typealias Number = System.Number

  @usableFromInline let memory: StepMemory<Number>
  @usableFromInline let controller: StepController
  @usableFromInline let order: Int
  @usableFromInline var statistics = Statistics()

  @usableFromInline let stageCount: Int
  @usableFromInline let nodes: StateVector<Number>
  /// The rows of the matrix a, each as long as the number of stages.
  @usableFromInline let matrix: StateVector<Number>
  @usableFromInline let errorWeights: StateVector<Number>
  @usableFromInline let output: StateVector<Number>
  @usableFromInline let scratch: StateVector<Number>
  @usableFromInline let stages: StateVector<Number>

  /// The power of the last error in step control that Hairer and Wanner recommend.
  @usableFromInline static var proportionalExponent: Double { 0.04 }

  /// How many numbers of an arena a stepper takes.
  @inlinable
  static func capacity(_ tableau: ButcherTableau, dimension: Int) -> Int {
    let count = tableau.stages.count
    return count * (count + 6 + dimension)
  }

  @inlinable
  init(_ tableau: ButcherTableau, _ memory: StepMemory<Number>, _ arena: Arena<Number>) {
    let count = tableau.stages.count
    self.memory = memory
    controller = StepController(
      order: tableau.order, proportionalExponent: Self.proportionalExponent)
    order = tableau.order
    stageCount = count
    nodes = arena.take(tableau.nodes)
    matrix = arena.take(padded(tableau.stages, to: count))
    errorWeights = arena.take(tableau.error)
    output = arena.take(padded(tableau.output, to: count))
    scratch = arena.take(count)
    stages = arena.take(count * memory.state.count)
  }

  /// The vector of one stage.
  @inlinable
  func stage(_ s: Int) -> StateVector<Number> {
    StateVector(stages.base + s * memory.state.count, count: memory.state.count)
  }

  @inlinable
  mutating func restart() {}

  @inlinable
  mutating func attempt(_ field: DrivenSystem<System>, at t: Number, by h: Number) -> Bool {
    stage(0).copy(memory.slope)
    for s in 1..<stageCount {
      let argument = s < stageCount - 1 ? memory.argument : memory.proposal
      argument.copy(memory.state)
      combine(matrix.base + s * stageCount, of: s, times: h, addingTo: argument)
      field.slope(of: argument, at: t + nodes[s] * h, into: stage(s))
    }
    for i in 0..<memory.error.count { memory.error[i] = 0 }
    combine(errorWeights.base, of: stageCount, times: h, addingTo: memory.error)
    statistics.explicit.derivatives += stageCount - 1
    return true
  }

  @inlinable
  func combine(
    _ weights: UnsafeMutablePointer<Number>, of count: Int, times h: Number,
    addingTo sum: StateVector<Number>
  ) {
    for j in 0..<count { scratch[j] = h * weights[j] }
    addCombination(to: sum, scratch.base, of: count, from: stages.base)
  }

  @inlinable
  func denseStep(from start: Double, to end: Double, by duration: Double) -> DenseStep<Number> {
    DenseStep(
      start: start, end: end, duration: duration, from: memory.state, to: memory.proposal,
      stages: stages, weights: output, scale: Number(duration), scratch: scratch)
  }

  @inlinable
  mutating func accept(_ field: DrivenSystem<System>, at t: Number, after h: Number) {
    memory.state.copy(memory.proposal)
    memory.slope.copy(stage(stageCount - 1))
    statistics.explicit.acceptedSteps += 1
  }

  @inlinable
  mutating func reject() { statistics.explicit.rejectedSteps += 1 }

  @inlinable
  mutating func countSlope() { statistics.explicit.derivatives += 1 }

  @inlinable
  func obstacle(at t: Double) -> SolverError? {
    stages.firstNonfinite.map { index in
      .derivativeNotFinite(state: index % memory.state.count, time: t)
    }
  }
}

/// Rows of a table side by side, each filled up with zeros.
@usableFromInline
func padded(_ rows: [[Double]], to width: Int) -> [Double] {
  rows.flatMap { $0 + Array(repeating: 0, count: width - $0.count) }
}
