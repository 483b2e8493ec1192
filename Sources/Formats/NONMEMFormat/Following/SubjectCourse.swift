// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Scalars

/// One subject's states, followed from record to record.
///
/// What enters by itself at the time of a record (a further dose of ADDL, a dose that a lag held up,
/// the end of an infusion) does so before the record; the records of one time act in the file's
/// order. The equations may change from one moment to the next, as covariates do; an integration
/// begins anew only there and where a record acts.
public struct SubjectCourse<System: DifferentiableSystem> where System.Number == Double {
  private let systems: [System]
  private let initialState: [Double]
  private let solver: Solver

  private var state: [Double]
  private var time: Double
  /// The inputs that run now.
  private var running: [(rate: Double, state: Int)] = []
  /// What is to come, by time, things of one time in the order in which they set out.
  private var coming: [Entry] = []
  /// What the integrations cost together.
  public private(set) var steps = 0

  /// - Parameters:
  ///   - systems: the equations, chosen by each moment's ``Moment/law``.
  ///   - initialState: before anything happens, and after a reset.
  public init(_ systems: [System], from initialState: [Double], solver: Solver) {
    self.systems = systems
    self.initialState = initialState
    self.solver = solver
    state = initialState
    time = 0
  }

  /// The states at all moments, after what is done at each.
  ///
  /// - Parameter moments: by time; the first is where the course begins.
  public mutating func follow(_ moments: [Moment]) throws(SolverError) -> [[Double]] {
    guard let first = moments.first else { return [] }
    time = first.time
    first.acts.forEach { act($0) }
    var states = [state]
    var next = 1
    while next < moments.count {
      let stretch = SubjectCourse.stretch(of: moments, from: next)
      states += try advance(over: moments[stretch])
      if let last = stretch.last, !moments[last].acts.isEmpty {
        moments[last].acts.forEach { act($0) }
        states[last] = state
      }
      next = stretch.upperBound
    }
    return states
  }

  /// The moments up to the first that acts, or before the first under another law.
  private static func stretch(of moments: [Moment], from start: Int) -> Range<Int> {
    var end = start
    while end < moments.count, moments[end].law == moments[start].law {
      end += 1
      if !moments[end - 1].acts.isEmpty { break }
    }
    return start..<end
  }

  /// Integrates to the last of some moments and returns the states at each.
  private mutating func advance(over moments: ArraySlice<Moment>) throws(SolverError) -> [[Double]]
  {
    let (times, law) = (moments.map { $0.time }, moments.first?.law ?? 0)
    let end = times.last ?? time
    let problem = InitialValueProblem(
      systems[law], from: state, start: time, end: end, timeline: timeline(until: end))
    var states: [[Double]] = []
    let cost = try solver.observe(problem, at: times) { _, found in
      states.append((0..<found.count).map { found[$0] })
    }
    steps += cost.acceptedSteps
    for entry in coming.prefix(while: { $0.time <= end }) { keepAccount(of: entry.action) }
    coming.removeAll { $0.time <= end }
    time = end
    state = states.last ?? state
    return states
  }

  /// What runs now, and what comes by itself until a time.
  private func timeline(until end: Double) -> Timeline<Double> {
    let inputs = running.map { Event<Double>.Action.changeInput(by: $0.rate, of: $0.state) }
    let entries = coming.prefix { $0.time <= end }.map { Event(at: $0.time, $0.action) }
    return Timeline([Event(at: time, inputs)] + entries)
  }
}

extension SubjectCourse {
  private mutating func act(_ act: Act) {
    switch act {
    case .reset:
      state = initialState
      cancel()
    case .give(let entries): entries.forEach { give($0) }
    case .settle(let settled): settle(settled)
    }
  }

  private mutating func cancel() {
    running.removeAll()
    coming.removeAll()
  }

  private mutating func settle(_ settled: SettledState) {
    if settled.isAdded {
      state = zip(state, settled.amounts).map { $0 + $1 }
    } else {
      state = settled.amounts
      cancel()
    }
    for input in settled.running {
      running.append((input.rate, input.state))
      give(Entry(at: input.end, .changeInput(by: -input.rate, of: input.state)))
    }
  }

  /// Lets something enter now, or sends it on its way.
  private mutating func give(_ entry: Entry) {
    guard entry.time <= time else {
      let later = coming.lastIndex { $0.time <= entry.time }
      coming.insert(entry, at: later.map { $0 + 1 } ?? 0)
      return
    }
    switch entry.action {
    case .add(let amount, let place): state[place] += amount
    case .set(let place, let value): state[place] = value
    case .changeInput: keepAccount(of: entry.action)
    }
  }

  /// Starts an input, or ends the one whose exact negative this is.
  private mutating func keepAccount(of action: Event<Double>.Action) {
    guard case .changeInput(let rate, let place) = action else { return }
    if let started = running.firstIndex(where: { $0.state == place && $0.rate == -rate }) {
      running.remove(at: started)
    } else {
      running.append((rate, place))
    }
  }
}
