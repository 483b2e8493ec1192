// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Steps with a Rosenbrock-Wanner method, for systems whose equations do not name the time.
///
/// One Jacobian and one factorization per step; a step tried again with another size needs a new
/// factorization but no new Jacobian.
@usableFromInline
struct RosenbrockStepper<System: DifferentiableSystem>: Stepper where System.Number: LanedScalar {
  @usableFromInline typealias Number = System.Number

  @usableFromInline let arena: Arena<Number>
  @usableFromInline let memory: StepMemory<Number>
  @usableFromInline let sums: RosenbrockSums<Number>
  @usableFromInline let foresight: Foresight<Number>
  @usableFromInline var poles: PoleWatch<Number>
  @usableFromInline let factorization: SparseLU
  @usableFromInline let jacobian: StateVector<Number>
  @usableFromInline let factors: StateVector<Number>
  /// What the earlier stages add to the right-hand side of the next, times h.
  @usableFromInline let coupling: StateVector<Number>

  @usableFromInline
  static var tableau: SteppingMethod { stiffMethod }

  @inlinable
  init(_ system: System) {
    let tableau = RosenbrockTableau.rodas5P
    let (n, count) = (system.dimension, tableau.arguments.count)
    factorization = system.factorization
    arena = Arena(
      capacity: StepMemory<Number>.capacity(system, stages: count) + n + 2 * factorization.count
        + PoleWatch<Number>.capacity(system.poleCount)
        + RosenbrockSums<Number>.capacity(tableau, dimension: n))
    memory = StepMemory(arena, system, stages: count)
    poles = PoleWatch(arena, count: system.poleCount)
    foresight = Foresight(dimension: n, system.jacobianPattern)
    coupling = arena.take(n)
    jacobian = arena.take(factorization.count)
    factors = arena.take(factorization.count)
    sums = RosenbrockSums(tableau, memory, coupling, arena)
  }

  @inlinable
  var output: StateVector<Number> { sums.output }

  /// The last stage is the estimated error.
  @inlinable
  var error: StateVector<Number> { memory.stage(sums.stageCount - 1) }

  @inlinable
  mutating func attempt(
    _ field: DrivenSystem<System>, at t: Number, by h: Number, isMoved: Bool
  ) {
    let rate = 1 / h
    poles.begin(field.system, at: memory.state)
    if isMoved { look(field.system, at: memory.state, t, into: jacobian) }
    factorization.factor(diagonal: rate * sums.inverseGamma, minus: jacobian, into: factors)
    let first = memory.stage(0)
    first.copy(memory.slope)
    factorization.solve(first, with: factors)
    field.clearFollowers(first)
    for s in 1..<sums.stageCount { solveStage(s, field, at: t, by: h, rate) }
    let last = error
    for i in 0..<last.count { memory.argument[i] += last[i] }
    poles.look(field.system, at: memory.argument)
  }

  /// Solves (I/(hγ) − J) kₛ = f(y + Σ aₛⱼkⱼ) + (1/h) Σ cₛⱼkⱼ.
  @inlinable
  mutating func solveStage(
    _ s: Int, _ field: DrivenSystem<System>, at t: Number, by h: Number, _ rate: Number
  ) {
    let stage = memory.stage(s)
    sums.combine(s)
    poles.look(field.system, at: memory.argument)
    field.slope(of: memory.argument, at: t + sums.nodes[s] * h, into: stage)
    for i in 0..<stage.count { stage[i] = Number.product(rate, coupling[i], plus: stage[i]) }
    factorization.solve(stage, with: factors)
    field.clearFollowers(stage)
  }

  /// What is not finite, as the slope of √x at 0, is left out where it may occur: the method then is of
  /// lower order, which its error estimate sees, and a stiff model is still solved as one.
  @inlinable
  func look(
    _ system: System, at y: StateVector<Number>, _ t: Number, into partials: StateVector<Number>
  ) {
    system.jacobian(at: y, time: t, into: partials)
    guard system.hasForbiddenStates else { return }
    for i in 0..<partials.count { partials[i] = foresight.known(partials[i]) }
  }

  @inlinable
  func failedPivot(in lane: Int) -> Int? {
    factorization.diagonal.firstIndex {
      let pivot = factors[Int($0)][lane].value
      return !pivot.isFinite || pivot == 0
    }
  }
}

@usableFromInline
let stiffMethod = SteppingMethod(
  name: RosenbrockTableau.rodas5P.name, order: RosenbrockTableau.rodas5P.order,
  stageCount: RosenbrockTableau.rodas5P.arguments.count, isStiff: true)
