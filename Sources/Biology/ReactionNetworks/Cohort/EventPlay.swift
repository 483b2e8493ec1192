// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// Lets the events of a model happen to one patient before the equations are solved.
///
/// The times of all triggers are known, and what the events do does not follow from the states. So
/// the queue that serves a simulation step by step (`EventQueue`) can be played through at once,
/// delays, priorities and all; what comes out is a timeline.
///
/// A state that events add to counts from 0 at each moment: what it has come to when all has
/// happened is what is added.
struct EventPlay {
  /// The states, by their place, that events add to.
  let added: Set<Int>
  /// When each event is triggered, and whether at that time or just after.
  let triggers: [(time: Math, includesTime: Bool)]

  /// What follows a time that must be passed; no step is lost in so short a time.
  private static let instant = 1e-150

  /// - Throws: `NetworkError.unsupported` for an event that does not fit.
  init(_ network: ReactionNetwork, _ constancies: Constancies) throws(NetworkError) {
    var (added, replaced): (Set<Int>, Set<Int>) = ([], [])
    triggers = try each(network.events) { (event) throws(NetworkError) in
      var timed = try TimedEvent(event, of: network, constancies)
      added.formUnion(timed.added())
      replaced.formUnion(timed.replaced())
      return (timed.time, timed.includesTime)
    }
    if let both = added.intersection(replaced).min() {
      throw .unsupported(
        "\(network.variables[both].id), which some events add to and others replace. "
          + "A cohort needs one of the two.")
    }
    self.added = Set(network.states.indices.filter { added.contains(network.states[$0]) })
  }

  /// What happens from the start to the end.
  ///
  /// - Parameter start: the patient at time 0, before any event.
  func timeline(from start: NetworkState, until end: Double) throws(NetworkError) -> Timeline<
    Double
  > {
    guard !triggers.isEmpty else { return Timeline() }
    var (moment, queue) = (start, EventQueue(start.network, start))
    let times = triggerTimes(&moment)
    var timeline = Timeline<Double>()
    while true {
      let actions = try happen(&moment, &queue)
      if !actions.isEmpty { timeline.insert(Event(at: moment.time, actions)) }
      let known = times.first { $0 > moment.time } ?? .infinity
      let next = min(known, queue.nextTime(after: moment.time))
      guard next <= end else { return timeline }
      let states = moment.states
      moment.move(to: next) { states[$0] }
    }
  }

  private func triggerTimes(_ moment: inout NetworkState) -> [Double] {
    var times: [Double] = []
    for trigger in triggers {
      let time = moment.evaluate(trigger.time)
      times.append(trigger.includesTime ? time : max(time.nextUp, Self.instant))
    }
    return times.filter { $0.isFinite }.sorted()
  }

  /// All that happens at one moment.
  private func happen(
    _ moment: inout NetworkState, _ queue: inout EventQueue
  ) throws(NetworkError) -> [Event<Double>.Action] {
    for state in added { moment.setState(state, 0) }
    var changed: [Int] = []
    try queue.observe(&moment)
    while let changes = queue.takeDue(&moment) {
      moment.assign(changes)
      for case .state(let state) in changes.map({ moment.network.variables[$0.variable].source })
      where !changed.contains(state) {
        changed.append(state)
      }
      try queue.observe(&moment)
    }
    return changed.map { state in
      let value = moment.states[state]
      return added.contains(state) ? .add(value, to: state) : .set(state, to: value)
    }
  }
}
