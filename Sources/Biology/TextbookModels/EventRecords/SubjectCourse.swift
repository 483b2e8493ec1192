// SPDX-License-Identifier: Apache-2.0

package import Dynamics
import Scalars

/// One subject's states, followed from record to record.
///
/// What enters by itself at the time of a record (a further dose of ADDL, a dose that a lag held up,
/// the end of an infusion) does so before the record; the records of one time act in the file's
/// order. The equations may change from one moment to the next, as covariates do; an integration
/// begins anew only there and where a record acts.
package struct SubjectCourse<System: DifferentiableSystem> where System.Number == Double {
  private let systems: [System]
  private let initialState: [Double]
  private let solver: Solver

  private var state: [Double]
  private var time: Double
  /// The inputs that run now.
  private var running = InputRates<Double>()
  /// What is to come, things of one time in the order in which they set out.
  private var coming = Timeline<Double>()
  /// What the integrations cost together.
  package private(set) var steps = 0

  /// - Parameters:
  ///   - systems: the equations, chosen by each moment's ``SubjectMoment/system``.
  ///   - initialState: before anything happens, and after a reset.
  package init(_ systems: [System], from initialState: [Double], solver: Solver) {
    self.systems = systems
    self.initialState = initialState
    self.solver = solver
    state = initialState
    time = 0
  }

  /// The states at all moments, after what is done at each.
  ///
  /// - Parameter moments: by time; the first is where the course begins.
  package mutating func follow(_ moments: [SubjectMoment]) throws(SolverError) -> [[Double]] {
    guard let first = moments.first else { return [] }
    time = first.time
    first.actions.forEach { act($0) }
    var states = [state]
    var next = 1
    while next < moments.count {
      let stretch = SubjectCourse.stretch(of: moments, from: next)
      if stretch.count == 1, case .reset? = moments[next].actions.first {
        states.append(begin(with: moments[next]))
        next = stretch.upperBound
        continue
      }
      states += try advance(over: moments[stretch])
      if let last = stretch.last, !moments[last].actions.isEmpty {
        moments[last].actions.forEach { act($0) }
        states[last] = state
      }
      next = stretch.upperBound
    }
    return states
  }

  /// What leads to nothing but a reset is not followed.
  private mutating func begin(with moment: SubjectMoment) -> [Double] {
    time = moment.time
    moment.actions.forEach { act($0) }
    return state
  }

  /// The moments up to the first that acts, or before the first under another law.
  private static func stretch(of moments: [SubjectMoment], from start: Int) -> Range<Int> {
    var end = start
    while end < moments.count, moments[end].system == moments[start].system {
      end += 1
      if !moments[end - 1].actions.isEmpty { break }
    }
    return start..<end
  }

  /// Integrates to the last of some moments and returns the states at each.
  private mutating func advance(over moments: ArraySlice<SubjectMoment>) throws(SolverError)
    -> [[Double]]
  {
    let (times, law) = (moments.map { $0.time }, moments.first?.system ?? 0)
    let end = times.last ?? time
    let problem = InitialValueProblem(
      systems[law], from: state, start: time, end: end, timeline: timeline(until: end))
    var states: [[Double]] = []
    let cost = try solver.observe(problem, at: times) { _, found in
      states.append((0..<found.count).map { found[$0] })
    }
    steps += cost.acceptedSteps
    for event in coming.events.prefix(while: { $0.time <= end }) { keepAccount(of: event) }
    coming = Timeline(Array(coming.events.drop { $0.time <= end }))
    time = end
    state = states.last ?? state
    return states
  }

  /// What runs now, and what comes by itself until a time.
  private func timeline(until end: Double) -> Timeline<Double> {
    let inputs = running.ledger.map { Event<Double>.Action.changeInput(by: $0.rate, of: $0.state) }
    return Timeline([Event(at: time, inputs)] + coming.events.prefix { $0.time <= end })
  }
}

extension SubjectCourse {
  private mutating func act(_ action: RecordAction) {
    switch action {
    case .reset:
      state = initialState
      cancel()
    case .give(let events): events.forEach { give($0) }
    case .settle(let settled): settle(settled)
    }
  }

  private mutating func cancel() {
    running = InputRates()
    coming = Timeline()
  }

  private mutating func settle(_ settled: SettledState) {
    if settled.isAdded {
      state = zip(state, settled.amounts).map { $0 + $1 }
    } else {
      state = settled.amounts
      cancel()
    }
    for input in settled.running {
      running.change(by: input.rate, of: input.state)
      give(Event(at: input.end, .changeInput(by: -input.rate, of: input.state)))
    }
  }

  /// Lets something enter now, or sends it on its way.
  private mutating func give(_ event: Event<Double>) {
    guard event.time <= time else { return coming.insert(event) }
    for action in event.actions {
      switch action {
      case .add(let amount, let place): state[place] += amount
      case .set(let place, let value): state[place] = value
      case .changeInput(let rate, let place): running.change(by: rate, of: place)
      }
    }
  }

  /// Notes which inputs an event has started or ended.
  private mutating func keepAccount(of event: Event<Double>) {
    for case .changeInput(let rate, let place) in event.actions {
      running.change(by: rate, of: place)
    }
  }
}
