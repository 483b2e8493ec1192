// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// One run from start to end: from event to event, step by step.
@usableFromInline
struct Integration<Method: Stepper> {
  @usableFromInline typealias Number = Method.System.Number

  @usableFromInline var method: Method
  @usableFromInline var field: DrivenSystem<Method.System>
  @usableFromInline let tolerance: Tolerance
  @usableFromInline let stepLimit: Int
  /// Steps tried so far.
  @usableFromInline var tries = 0
  /// Why steps began to fail, if they have failed since the last one that went well at once.
  @usableFromInline var obstacle: SolverError?

  /// A last step may be longer than planned by this factor, lest a tiny one follow.
  @usableFromInline static var stretch: Double { 1.01 }

  @inlinable
  init(_ method: Method, _ system: Method.System, tolerance: Tolerance, stepLimit: Int) {
    self.method = method
    self.field = DrivenSystem(system)
    self.tolerance = tolerance
    self.stepLimit = stepLimit
  }

  /// Runs the whole problem, shows every accepted step and leaves the last state in memory.
  @inlinable
  mutating func run(
    _ problem: InitialValueProblem<Method.System>, _ visit: (DenseStep<Number>) -> Void
  ) throws(SolverError) {
    for (i, number) in problem.initialState.enumerated() { method.memory.state[i] = number }
    var events = problem.timeline.events[...]
    var t = problem.start
    applyEvents(at: t, &events)
    while t < problem.end, !field.system.isFinished {
      let stop = min(events.first?.time ?? problem.end, problem.end)
      try cross(from: t, to: stop, visit)
      t = stop
      applyEvents(at: t, &events)
    }
  }

  /// Does everything that happens at one moment.
  @inlinable
  mutating func applyEvents(at t: Double, _ events: inout ArraySlice<Event<Number>>) {
    while let event = events.first, event.time == t {
      for action in event.actions { apply(action) }
      events.removeFirst()
    }
  }

  @inlinable
  mutating func apply(_ action: Event<Number>.Action) {
    switch action {
    case .add(let amount, let state): method.memory.state[state] += amount
    case .changeInput(let rate, let state): field.inputs.change(by: rate, of: state)
    case .set(let state, let value): method.memory.state[state] = value
    }
  }

  /// Goes from one event to the next, between which the equations are smooth.
  @inlinable
  mutating func cross(
    from start: Double, to stop: Double, _ visit: (DenseStep<Number>) -> Void
  ) throws(SolverError) {
    var pace = Pace<Number>(h: try firstStep(from: start))
    var t = start
    while t < stop, !field.system.isFinished {
      let isLast = t + Self.stretch * pace.h >= stop
      let h = isLast ? stop - t : pace.h
      try checkProgress(at: t, by: h)
      let controller = method.controller
      let error = attempt(at: t, by: h)
      if error.value <= 1 {
        let end = isLast ? stop : t + h
        visit(method.denseStep(from: t, to: end, by: h))
        method.accept(field, at: Number(t), after: Number(h))
        t = end
        if !pace.isRetry { obstacle = nil }
        pace.accept(h, error, controller)
      } else {
        method.reject()
        obstacle = obstacle ?? method.obstacle(at: t)
        pace.reject(h, error, controller)
      }
    }
  }

  /// Gives up where steps have become too many or too small.
  @inlinable
  mutating func checkProgress(at t: Double, by h: Double) throws(SolverError) {
    guard tries < stepLimit else { throw .tooManySteps(limit: stepLimit, time: t) }
    guard t + h > t else { throw obstacle ?? .stepTooSmall(step: h, time: t) }
    tries += 1
  }

  /// The norm of the error of a step; not a number where no step can be tried.
  @inlinable
  mutating func attempt(at t: Double, by h: Double) -> Number {
    guard method.attempt(field, at: Number(t), by: Number(h)) else { return Number(.nan) }
    let memory = method.memory
    return errorNorm(memory.error, between: memory.state, and: memory.proposal, within: tolerance)
  }

  /// Evaluates the slope after an event and guesses the size of the first step (h) from it.
  @inlinable
  mutating func firstStep(from start: Double) throws(SolverError) -> Double {
    let memory = method.memory
    field.slope(of: memory.state, at: Number(start), into: memory.slope)
    method.restart()
    method.countSlope()
    if let state = memory.slope.firstNonfinite {
      throw .derivativeNotFinite(state: state, time: start)
    }
    let slopeNorm = norm(memory.slope)
    let trial = trialStep(stateNorm: norm(memory.state), slopeNorm: slopeNorm)
    let curvature = curvatureNorm(from: start, trial: trial)
    return initialStep(
      trial: trial, slopeNorm: slopeNorm, curvatureNorm: curvature, order: method.order
    ).value
  }

  /// How fast the slope changes over an Euler step.
  @inlinable
  mutating func curvatureNorm(from start: Double, trial h: Number) -> Number {
    let memory = method.memory
    for i in 0..<memory.state.count {
      memory.argument[i] = memory.state[i] + h * memory.slope[i]
    }
    field.slope(of: memory.argument, at: Number(start) + h, into: memory.error)
    method.countSlope()
    for i in 0..<memory.error.count { memory.error[i] -= memory.slope[i] }
    return norm(memory.error) / h
  }

  @inlinable
  func norm(_ vector: StateVector<Number>) -> Number {
    let state = method.memory.state
    return errorNorm(vector, between: state, and: state, within: tolerance)
  }
}
