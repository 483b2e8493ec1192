// SPDX-License-Identifier: Apache-2.0

import Dynamics

/// One simulation from start to end: from jump to jump, and smoothly in between.
struct NetworkRun {
  /// A model that jumps more often than this at one time does not come to rest.
  static let mostJumpsAtOnce = 10_000

  let network: ReactionNetwork
  let system: CompiledNetwork
  let history: NetworkHistory
  let end: Double
  /// The distance of two reports: what happens in a shorter time is looked for.
  let spacing: Double
  var solver: Solver
  var report: NetworkReport
  var queue: EventQueue
  var moment: NetworkState
  /// The largest magnitude that each state of the solver has had.
  var sizes: [Double]
  let watch: JumpWatch
  /// Times at which something that jumped is seen again by a `delay`.
  var echoes: Echoes
  let limits: NetworkSimulation.Limits
  private var stops = 0
  private var jumps = 0

  init(
    _ network: ReactionNetwork, _ request: NetworkSimulation.Request, _ report: NetworkReport
  ) throws(NetworkError) {
    let values = try InitialValues.values(of: network, at: 0)
    history = NetworkHistory(isKept: network.looksBack)
    moment = NetworkState(
      network, time: 0, states: values.states, fixed: values.fixed, history: history)
    self.network = network
    limits = request.limits
    self.report = report
    try moment.solveConstraints()
    try moment.refuseMissingStates()
    system = try CompiledNetwork(network, moment)
    sizes = Array(repeating: 0, count: system.dimension)
    queue = EventQueue(network, moment)
    watch = JumpWatch(system.held + queue.watchedTriggers)
    echoes = Echoes(system.delayed)
    end = request.start + request.duration
    spacing = (request.duration > 0 ? request.duration : request.start) / Double(request.steps)
    // The past is not in the Jacobian.
    solver = Solver(
      method: network.looksBack || !system.hasJacobian ? .explicit : .automatic,
      tolerance: request.tolerance,
      stepLimit: history.stepLimit(request.limits.steps, dimension: system.dimension))
  }

  mutating func rows() throws(NetworkError) -> [[Double]] {
    try settle()
    echoes.jump(at: moment)
    reportUpToNow()
    // A simulation begins at 0, wherever the reports do.
    while moment.time < end, report.next != nil {
      let jumped = try cross(to: nextStop())
      try count(jumped)
      try settle()
      if jumped { echoes.jump(at: moment) }
      reportUpToNow()
    }
    return report.rows
  }

  /// Gives up a model that goes from jump to jump, or from stop to stop, and hardly on.
  private mutating func count(_ jumped: Bool) throws(NetworkError) {
    stops += 1
    jumps += jumped ? 1 : 0
    guard jumps <= limits.jumps else {
      throw .unsolved("after \(limits.jumps) jumps the model had only come to \(moment.time)")
    }
    guard stops <= limits.stops, !history.isFull else {
      throw .unsolved("after \(stops) stops the model had only come to \(moment.time)")
    }
  }

  /// The next time at which something is known to happen.
  private mutating func nextStop() -> Double {
    let known = min(end, queue.nextTime(after: moment.time))
    return min(known, echoes.next(after: moment))
  }

  /// Does all that happens at one moment, until nothing more does.
  private mutating func settle() throws(NetworkError) {
    try moment.solveConstraints()
    try queue.observe(&moment)
    var count = 0
    while let changes = queue.takeDue(&moment) {
      count += 1
      guard count <= min(Self.mostJumpsAtOnce, limits.jumps) else {
        throw .unsolved("events do not come to rest at time \(moment.time)")
      }
      moment.assign(changes)
      try moment.solveConstraints()
      try queue.observe(&moment)
    }
    if count > 0 { echoes.jump(at: moment) }
  }

  private mutating func reportUpToNow() {
    while let time = report.next, time <= moment.time { report.add(moment) }
  }
}
