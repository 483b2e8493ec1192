// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars
import Neuroplasticity

/// The model of those who sit in the lanes of one worker, as programs. See ``CrowdModel``.
///
/// Of the states there are those that what is asked for needs, with the bits of the whole as the compiler
/// made it (`LaneModel`).
public final class TracedModel: CrowdModel {
  public typealias Number = Lanes

  private let equations: ProgramSystem<Lanes>
  private let programs: ModelPrograms
  private let following: ObservedMachine
  private let looks: ObservedMachine
  private let sights: [(observable: Observable, machine: ObservedMachine)]

  package init(_ programs: ModelPrograms) {
    equations = ProgramSystem(programs.system)
    self.programs = programs
    following = ObservedMachine(programs.levels)
    looks = ObservedMachine(programs.observables)
    sights = programs.sought.map { ($0, ObservedMachine($1)) }
    let typical = Parameters<Double>.typical.values + Self.numbers(Hypotheses()) + [0]
    for lane in 0..<Lanes.laneCount { admit(typical, to: lane) }
  }

  public func admit(_ treatment: Treatment, to lane: Int) {
    admit(
      treatment.parameters.values + Self.numbers(treatment.hypotheses)
        + [treatment.baselineMADRS], to: lane)
  }

  private func admit(_ numbers: [Double], to lane: Int) {
    equations.setParameters(ofLane: lane) { numbers[$0] }
    following.admit(numbers, to: lane)
    looks.admit(numbers, to: lane)
    for sight in sights { sight.machine.admit(numbers, to: lane) }
  }

  private static func numbers(_ hypotheses: Hypotheses) -> [Double] {
    Hypothesis.allCases.map { Double(hypotheses.value(of: $0)) }
  }

  /// The places of the states that are followed, among those of the model.
  package var places: [Int] { programs.places }

  public var dimension: Int { equations.dimension }
  public var jacobianPattern: SparsityPattern { equations.jacobianPattern }
  public var factorization: SparseLU { equations.factorization }

  public func derivatives(
    of y: StateVector<Lanes>, at t: Lanes, into rates: StateVector<Lanes>
  ) {
    equations.derivatives(of: y, at: t, into: rates)
  }

  public func jacobian(at y: StateVector<Lanes>, time t: Lanes, into values: StateVector<Lanes>) {
    equations.jacobian(at: y, time: t, into: values)
  }

  public var leading: LeadingStates { programs.leading }
  public var followers: [Follower] { programs.followers }
  public var levelSources: [Int] { programs.levels.sources }

  public func levels(at y: StateVector<Lanes>, into values: StateVector<Lanes>) {
    following.look(at: y, into: values)
  }

  public func part(of course: Course<Double>) -> Course<Double>? {
    guard let events = part(of: course.timeline.events) else { return nil }
    var part = course
    part.initialState = programs.places.map { course.initialState[$0] }
    part.timeline = Timeline(events)
    return part
  }

  public func part(of events: [Event<Double>]) -> [Event<Double>]? {
    var parts: [Event<Double>] = []
    for event in events {
      var actions: [Event<Double>.Action] = []
      for action in event.actions {
        if let entries = programs.entries, !entries.contains(action.state) { return nil }
        guard let place = position(of: action.state) else { continue }
        actions.append(action.moved(to: place))
      }
      parts.append(Event(at: event.time, actions))
    }
    return parts
  }

  private func position(of state: Int) -> Int? {
    programs.places.firstIndex(of: state)
  }

  public func values(at y: StateVector<Lanes>, into values: StateVector<Lanes>) {
    looks.look(at: y, into: values)
  }

  public func value(of observable: Observable, at y: StateVector<Lanes>) -> Lanes {
    guard let sight = sights.first(where: { $0.observable == observable }) else {
      preconditionFailure("\(observable.name) is not sought")
    }
    return sight.machine.look(at: y)
  }

  public func sources(of observable: Observable) -> [Int]? {
    programs.sought[observable]?.sources
  }
}

/// A program over some of the states, with the parameters of those who are in the lanes now.
private final class ObservedMachine {
  private let machine: Machine<Lanes>
  private let sources: [Int]
  private let one: UnsafeMutablePointer<Lanes>

  init(_ observed: ObservedProgram) {
    machine = Machine(observed.program)
    sources = observed.sources
    one = .allocate(capacity: 1)
    one.initialize(to: 0)
  }

  deinit { one.deallocate() }

  func admit(_ numbers: [Double], to lane: Int) {
    for (index, number) in numbers.enumerated() { machine.parameters[index][lane] = number }
    machine.prepare()
  }

  func look(at y: StateVector<Lanes>, into values: StateVector<Lanes>) {
    let variables = machine.variables
    for index in sources.indices { variables[index] = y[sources[index]] }
    machine.run(into: values)
  }

  /// The only number that comes out.
  func look(at y: StateVector<Lanes>) -> Lanes {
    look(at: y, into: StateVector(one, count: 1))
    return one.pointee
  }
}
