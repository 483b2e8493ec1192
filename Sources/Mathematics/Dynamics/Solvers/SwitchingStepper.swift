// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Begins with explicit steps after each event and goes on with stiff ones where they pay.
@usableFromInline
struct SwitchingStepper<System: DifferentiableSystem>: Stepper
where System.Number: ValuedScalar {
  @usableFromInline typealias Number = System.Number

  @usableFromInline var explicit: ExplicitStepper<System>
  @usableFromInline var stiff: RosenbrockStepper<System>
  @usableFromInline let tolerance: Tolerance
  @usableFromInline var watch = StiffnessWatch()
  @usableFromInline var isStiff = false

  @inlinable
  init(
    _ explicit: ExplicitStepper<System>, _ stiff: RosenbrockStepper<System>,
    tolerance: Tolerance
  ) {
    self.explicit = explicit
    self.stiff = stiff
    self.tolerance = tolerance
  }

  @inlinable
  var memory: StepMemory<Number> { explicit.memory }

  @inlinable
  var controller: StepController { isStiff ? stiff.controller : explicit.controller }

  @inlinable
  var order: Int { isStiff ? stiff.order : explicit.order }

  /// Each method counts its own work.
  @inlinable
  var statistics: Statistics {
    get {
      var sum = explicit.statistics
      sum.stiff = stiff.statistics.stiff
      return sum
    }
    set {
      explicit.statistics = newValue
      stiff.statistics = newValue
    }
  }

  @inlinable
  mutating func restart() {
    isStiff = false
    watch = StiffnessWatch()
  }

  @inlinable
  mutating func attempt(_ field: DrivenSystem<System>, at t: Number, by h: Number) -> Bool {
    isStiff ? stiff.attempt(field, at: t, by: h) : explicit.attempt(field, at: t, by: h)
  }

  @inlinable
  func denseStep(from start: Double, to end: Double, by duration: Double) -> DenseStep<Number> {
    isStiff
      ? stiff.denseStep(from: start, to: end, by: duration)
      : explicit.denseStep(from: start, to: end, by: duration)
  }

  @inlinable
  mutating func accept(_ field: DrivenSystem<System>, at t: Number, after h: Number) {
    if isStiff {
      stiff.accept(field, at: t, after: h)
    } else {
      let product = (h * explicit.largestRate(within: tolerance)).value
      explicit.accept(field, at: t, after: h)
      if watch.suspects(product) { becomeStiff() }
    }
  }

  @inlinable
  mutating func becomeStiff() {
    isStiff = true
    stiff.restart()
  }

  @inlinable
  mutating func reject() {
    if isStiff { stiff.reject() } else { explicit.reject() }
  }

  @inlinable
  mutating func countSlope() { explicit.countSlope() }

  @inlinable
  func obstacle(at t: Double) -> SolverError? {
    isStiff ? stiff.obstacle(at: t) : explicit.obstacle(at: t)
  }
}

extension ExplicitStepper {
  /// An estimate (1/h) of the largest rate |λ| from the last two stages of the last step tried.
  ///
  /// Uses the memory of the error, which has been judged by then.
  @inlinable
  func largestRate(within tolerance: Tolerance) -> Number {
    let (z, w) = (memory.proposal, memory.argument)
    let (last, previous) = (stage(stageCount - 1), stage(stageCount - 2))
    let difference = memory.error
    for i in 0..<z.count { difference[i] = last[i] - previous[i] }
    let slopes = errorNorm(difference, between: memory.state, and: z, within: tolerance)
    for i in 0..<z.count { difference[i] = z[i] - w[i] }
    let arguments = errorNorm(difference, between: memory.state, and: z, within: tolerance)
    return Number.select(arguments, positive: slopes / arguments, otherwise: 0)
  }
}
