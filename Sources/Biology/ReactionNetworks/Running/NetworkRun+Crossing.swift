// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

extension NetworkRun {
  /// Integrates to `stop`, or to the first jump before it.
  ///
  /// - Returns: whether there was a jump.
  mutating func cross(to stop: Double) throws(NetworkError) -> Bool {
    do {
      return try integrate(to: stop)
    } catch {
      guard solver.method == .automatic else { throw network.explained(error) }
      // A Jacobian may be infinite where the equations are not, as that of √x at 0.
      solver.method = .explicit
    }
    do { return try integrate(to: stop) } catch { throw network.explained(error) }
  }

  private mutating func integrate(to stop: Double) throws(SolverError) -> Bool {
    system.hold(moment)
    var problem = InitialValueProblem(
      system, from: moment.states + [moment.time], start: moment.time, end: stop, scales: scales())
    problem.horizon = max(end, stop)
    var crossing = Crossing(self, until: stop)
    defer {
      report = crossing.report
      moment = crossing.moment
      sizes = crossing.sizes
    }
    try solver.integrate(problem) { step in
      crossing.follow(step)
    } finish: { state in
      crossing.finish(state)
    }
    return crossing.hasJumped
  }
}

extension NetworkRun {
  /// What the absolute tolerance is a share of; a state keeps the size that it had before a jump.
  private func scales() -> [StateScale] {
    let scales = moment.scales + [StateScale()]
    return zip(scales, sizes).map { StateScale(unit: $0.unit, size: $1) }
  }
}

/// The way from one jump to the next, step by step.
private struct Crossing {
  let system: CompiledNetwork
  let history: NetworkHistory
  let watch: JumpWatch
  let stop: Double
  let spacing: Double
  var report: NetworkReport
  /// The last moment that is known for certain.
  var moment: NetworkState
  private(set) var hasJumped = false
  /// The largest magnitude that each state of the solver has had.
  private(set) var sizes: [Double]
  private let held: [Double]
  private var memory: [Double]

  init(_ run: NetworkRun, until stop: Double) {
    system = run.system
    history = run.history
    watch = run.watch
    report = run.report
    moment = run.moment
    spacing = run.spacing
    sizes = run.sizes
    self.stop = stop
    held = run.watch.values(&moment)
    memory = Array(repeating: 0, count: run.system.dimension)
  }

  mutating func follow(_ step: DenseStep<Double>) {
    guard !hasJumped else { return }
    keep(step, until: step.end)
    if let margins = system.margins {
      moment.margins = moment.states.indices.map { margins[$0] }
    }
    for index in sizes.indices {
      let size = max(step.stateAtStart[index].magnitude, step.stateAtEnd[index].magnitude)
      sizes[index] = max(sizes[index], size)
    }
    let jump = firstJump(in: step)
    let limit = jump ?? step.end
    if jump != nil {
      history.forgetLast()
      keep(step, until: limit)
    }
    while let time = report.next, time < limit {
      if time > step.start { move(to: time, in: step) }
      report.add(moment)
    }
    move(to: limit, in: step)
    guard jump != nil else { return }
    hasJumped = true
    system.isFinished = true
  }

  private func keep(_ step: DenseStep<Double>, until end: Double) {
    history.keep(step, until: end, fixed: moment.fixed, dimension: moment.states.count)
  }

  /// The state at the end is the solver's own.
  mutating func finish(_ state: StateVector<Double>) {
    if !hasJumped { moment.move(to: stop) { state[$0] } }
  }

  private mutating func move(to time: Double, in step: DenseStep<Double>) {
    if time == step.end {
      moment.move(to: time) { step.stateAtEnd[$0] }
    } else {
      memory.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        let state = StateVector(base, count: buffer.count)
        step.state(at: time, into: state)
        moment.move(to: time) { state[$0] }
      }
    }
  }

  /// The first time in a step at which something that is held is no more as it was: looked for
  /// between points, then halved until two neighbouring numbers are left.
  private mutating func firstJump(in step: DenseStep<Double>) -> Double? {
    guard !watch.isEmpty else { return nil }
    let before = moment
    defer { moment = before }
    let count = Int(min(200, max(8, (8 * (step.end - step.start) / spacing).rounded(.up))))
    var low = step.start
    for point in 1...count {
      let share = Double(point) / Double(count)
      let high = point == count ? step.end : step.start + share * (step.end - step.start)
      if high > low, hasChanged(at: high, in: step) { return boundary(low, high, in: step) }
      low = high
    }
    return nil
  }

  private mutating func hasChanged(at time: Double, in step: DenseStep<Double>) -> Bool {
    move(to: time, in: step)
    return !watch.isAs(held, &moment)
  }

  private mutating func boundary(
    _ start: Double, _ end: Double, in step: DenseStep<Double>
  ) -> Double {
    var (low, high) = (start, end)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high }
      if hasChanged(at: middle, in: step) { high = middle } else { low = middle }
    }
  }
}

extension ReactionNetwork {
  /// What went wrong, in the words of the model.
  func explained(_ error: SolverError) -> NetworkError {
    switch error {
    case .derivativeNotFinite(let state, let time), .matrixSingular(let state, let time):
      let name = state < states.count ? variables[states[state]].id : "time"
      if state < states.count, let open = open(behind: states[state]) {
        return .unsolved("\(open), which the derivative of \(name) needs. Give it one.")
      }
      return .unsolved(
        "the derivative of \(name) is not a finite number near time \(time). Check the formulas "
          + "for values that are missing, a division by zero or the root of a negative number.")
    case .stepTooSmall(_, let time):
      return .unsolved("near time \(time) no step is small enough: the solution seems to end there")
    case .tooManySteps(let limit, let time):
      return .unsolved("after \(limit) steps the simulation had only come to time \(time)")
    default: return .unsolved(error.description)
    }
  }
}

extension NetworkState {
  /// Refuses states that begin with nothing, or with what is not a finite number.
  func refuseMissingStates() throws(NetworkError) {
    for (state, value) in zip(network.states, states) where !value.isFinite {
      let name = network.variables[state].id
      guard value.isNaN, let open = network.open(behind: state) else {
        throw .unsolved("the initial value of \(name) is \(value). Give it a number.")
      }
      throw .unsolved("\(open), which the initial value of \(name) needs. Give it one.")
    }
  }
}
