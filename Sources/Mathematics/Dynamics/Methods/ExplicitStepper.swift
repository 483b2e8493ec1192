// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Steps with an explicit Runge-Kutta pair.
@usableFromInline
struct ExplicitStepper<System: DynamicalSystem>: Stepper where System.Number: LanedScalar {
  @usableFromInline typealias Number = System.Number

  @usableFromInline let arena: Arena<Number>
  @usableFromInline let memory: StepMemory<Number>
  @usableFromInline let foresight: Foresight<Number>
  @usableFromInline let partials:
    ((System, StateVector<Number>, Number, StateVector<Number>) -> Void)?
  @usableFromInline var poles: PoleWatch<Number>
  @usableFromInline let stageCount: Int
  @usableFromInline let nodes: StateVector<Number>
  /// The rows of the matrix a, each as long as the number of stages.
  @usableFromInline let matrix: StateVector<Number>
  @usableFromInline let errorWeights: StateVector<Number>
  @usableFromInline let output: StateVector<Number>
  @usableFromInline let error: StateVector<Number>

  @usableFromInline
  static var tableau: SteppingMethod { explicitMethod }

  /// - Parameters:
  ///   - pattern: that of the Jacobian, where there is one.
  ///   - partials: writes its elements.
  @inlinable
  init(
    _ system: System,
    pattern: SparsityPattern = SparsityPattern(dimension: 0, rows: [], columns: []),
    partials: ((System, StateVector<Number>, Number, StateVector<Number>) -> Void)? = nil
  ) {
    let tableau = ButcherTableau.dormandPrince
    let (n, count) = (system.dimension, tableau.stages.count)
    stageCount = count
    arena = Arena(
      capacity: StepMemory<Number>.capacity(system, stages: count) + count * (count + 5) + n
        + PoleWatch<Number>.capacity(system.poleCount))
    memory = StepMemory(arena, system, stages: count)
    poles = PoleWatch(arena, count: system.poleCount)
    foresight = Foresight(dimension: n, pattern)
    self.partials = partials
    nodes = arena.take(tableau.nodes)
    matrix = arena.take(padded(tableau.stages, to: count))
    errorWeights = arena.take(tableau.error)
    output = arena.take(padded(tableau.output, to: count))
    error = arena.take(n)
  }

  /// Stages are h f(t + cₛh, y + Σ aₛⱼkⱼ), in the unit of the state. The argument of the last is the
  /// result.
  @inlinable
  mutating func attempt(
    _ field: DrivenSystem<System>, at t: Number, by h: Number, isMoved: Bool
  ) {
    let first = memory.stage(0)
    poles.begin(field.system, at: memory.state)
    for i in 0..<first.count { first[i] = h * memory.slope[i] }
    for s in 1..<stageCount {
      memory.argument.copy(memory.state)
      addCombination(
        to: memory.argument, matrix.base + s * stageCount, of: s, from: memory.stages.base)
      poles.look(field.system, at: memory.argument)
      let stage = memory.stage(s)
      field.slope(of: memory.argument, at: t + nodes[s] * h, into: stage)
      for i in 0..<stage.count { stage[i] *= h }
    }
    for i in 0..<error.count { error[i] = 0 }
    addCombination(to: error, errorWeights.base, of: stageCount, from: memory.stages.base)
  }

  @inlinable
  func look(
    _ system: System, at y: StateVector<Number>, _ t: Number, into partials: StateVector<Number>
  ) {
    self.partials?(system, y, t, partials)
  }

  @inlinable
  func failedPivot(in lane: Int) -> Int? { nil }
}

@usableFromInline
let explicitMethod = SteppingMethod(
  name: ButcherTableau.dormandPrince.name, order: ButcherTableau.dormandPrince.order,
  stageCount: ButcherTableau.dormandPrince.stages.count, isStiff: false)

/// Rows of a table side by side, each filled up with zeros.
@usableFromInline
func padded(_ rows: [[Double]], to width: Int) -> [Double] {
  rows.flatMap { $0 + Array(repeating: 0, count: width - $0.count) }
}
