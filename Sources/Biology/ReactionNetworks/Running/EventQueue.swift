// SPDX-License-Identifier: Apache-2.0

/// The events of a model in time: which triggers are true, and what waits to be done.
struct EventQueue {
  /// An event that was triggered and has not happened yet.
  private struct Pending {
    let event: Int
    let time: Double
    /// The values to be given, if they are those of the time of the trigger.
    let values: [Double]?
  }

  /// Events happen one by one: with more than this, choosing the next one takes too long.
  private static let mostPending = 10_000

  private let events: [ReactionNetwork.Event]
  /// The events that are triggered at times which are known before the model runs, the earliest first.
  private let timed: [(event: Int, time: Double)]
  /// How many of them have been triggered.
  private var passed = 0
  /// All others, in their order.
  private let untimed: [Int]
  private var isTrue: [Bool]
  private var pending: [Pending] = []
  /// Decides between events of equal priority; always the same for the same model.
  private var lottery = Lottery()

  /// - Parameter start: the model at time 0.
  init(_ network: ReactionNetwork, _ start: NetworkState) {
    events = network.events
    isTrue = events.map { $0.isTrueAtFirst }
    var (times, constancies): ([Int: Double], Constancies) = (
      [:], Constancies(network, varying: [])
    )
    for (number, event) in events.enumerated() {
      times[number] = event.trigger.timeOfTruth(&constancies, start)
      if times[number] != nil { isTrue[number] = false }
    }
    timed = times.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { ($0.key, $0.value) }
    untimed = events.indices.filter { times[$0] == nil }
  }

  /// When the next event will be triggered or happen, as far as that is known.
  func nextTime(after now: Double) -> Double {
    let waiting = pending.map { $0.time }.min() ?? .infinity
    let next = timed[passed...].first { $0.time > now }?.time ?? .infinity
    return min(waiting, next)
  }

  /// The triggers that have to be watched while the model runs.
  var watchedTriggers: [Math] { untimed.map { events[$0].trigger } }

  /// Looks which triggers have become true, and which false.
  mutating func observe(_ moment: inout NetworkState) throws(NetworkError) {
    var due = untimed
    while passed < timed.count, timed[passed].time <= moment.time {
      due.append(timed[passed].event)
      passed += 1
    }
    if due.count > untimed.count { due.sort() }
    for number in due {
      let event = events[number]
      let isNowTrue = moment.evaluate(event.trigger) != 0
      defer { isTrue[number] = isNowTrue }
      if isNowTrue, !isTrue[number] { try add(number, event, &moment) }
      if !isNowTrue, !event.isPersistent { pending.removeAll { $0.event == number } }
    }
  }

  private mutating func add(
    _ number: Int, _ event: ReactionNetwork.Event, _ moment: inout NetworkState
  ) throws(NetworkError) {
    let delay = event.delay.map { moment.evaluate($0) } ?? 0
    guard delay >= 0 else {
      throw .unsolved("the delay of \(event.name) is \(delay) at time \(moment.time)")
    }
    guard pending.count < Self.mostPending else {
      throw .unsolved("more than \(Self.mostPending) events wait at time \(moment.time)")
    }
    var values: [Double]?
    if event.usesValuesFromTriggerTime {
      values = event.assignments.map { moment.evaluate($0.math) }
    }
    pending.append(Pending(event: number, time: moment.time + delay, values: values))
  }

  /// Takes the most urgent event that is due; nil when there is none.
  ///
  /// - Returns: the variables to be changed and their new values.
  mutating func takeDue(_ moment: inout NetworkState) -> [(variable: Int, value: Double)]? {
    let due = pending.indices.filter { pending[$0].time <= moment.time }
    guard !due.isEmpty else { return nil }
    let urgencies = due.map { index in
      events[pending[index].event].priority.map { moment.evaluate($0) } ?? -.infinity
    }
    let highest = urgencies.max() ?? -.infinity
    let equals = zip(due, urgencies).filter { $0.1 == highest || highest.isNaN }.map { $0.0 }
    let chosen = pending.remove(at: equals[lottery.draw(of: equals.count)])
    let event = events[chosen.event]
    let values = chosen.values ?? event.assignments.map { moment.evaluate($0.math) }
    return zip(event.assignments, values).map { ($0.variable, $1) }
  }
}

/// Draws by Marsaglia's generator, from a fixed beginning.
///
/// Marsaglia G. Xorshift RNGs. J Stat Softw 2003;8(14):1-6. doi:10.18637/jss.v008.i14
private struct Lottery {
  private var state: UInt64 = 88_172_645_463_325_252

  mutating func draw(of count: Int) -> Int {
    guard count > 1 else { return 0 }
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(count))
  }
}
