// SPDX-License-Identifier: Apache-2.0

/// What is asked of an event whose time can be known before the model runs.
struct TimedEvent {
  private let network: ReactionNetwork
  private let event: ReactionNetwork.Event
  private var constancies: Constancies
  /// The time at which it is triggered, as a formula of what is constant in a patient.
  let time: Math
  /// Whether it is triggered at that time, or only just after.
  let includesTime: Bool

  /// - Throws: `NetworkError.unsupported`, which names the event and what in it does not fit.
  init(_ event: ReactionNetwork.Event, of network: ReactionNetwork, _ constancies: Constancies)
    throws(NetworkError)
  {
    guard let threshold = event.trigger.threshold else {
      throw Self.refusal(event, "whose trigger is not time >= constant")
    }
    (self.network, self.event, self.constancies) = (network, event, constancies)
    (time, includesTime) = threshold
    try check()
  }

  private mutating func check() throws(NetworkError) {
    guard constancies.constancy(of: time) <= .forPatient else {
      throw Self.refusal(event, "whose trigger is not time >= constant")
    }
    for math in [event.delay, event.priority].compactMap({ $0 }) where !isKnown(math) {
      throw Self.refusal(event, "whose delay or priority changes with time")
    }
    for assignment in event.assignments { try check(assignment) }
  }

  private mutating func check(_ assignment: ReactionNetwork.Event.Assignment) throws(NetworkError) {
    let variable = network.variables[assignment.variable]
    guard variable.kind != .compartment else {
      throw Self.refusal(event, "which changes the compartment \(variable.id)")
    }
    if variable.keepsAmount, let place = variable.compartment {
      guard constancies.constancy(of: place) <= .forPatient else {
        throw Self.refusal(event, "which changes \(variable.id) in a compartment that changes")
      }
    }
    guard isKnown(assignment.math) || adds(assignment) else {
      throw Self.refusal(event, "which gives \(variable.id) a value that follows from the states")
    }
    guard isKnown(assignment.math) || event.delay == nil || !event.usesValuesFromTriggerTime else {
      throw Self.refusal(event, "which adds later to \(variable.id) as it is now")
    }
  }

  /// Whether a value can be known before the model runs.
  private mutating func isKnown(_ math: Math) -> Bool {
    constancies.constancy(of: math) <= .betweenEvents
  }

  /// The states that the event adds something to, as x becomes x + dose.
  mutating func added() -> [Int] {
    event.assignments.filter { !isKnown($0.math) }.map { $0.variable }
  }

  /// The variables to which it gives values that do not depend on those before.
  mutating func replaced() -> [Int] {
    event.assignments.filter { isKnown($0.math) }.map { $0.variable }
  }

  private mutating func adds(_ assignment: ReactionNetwork.Event.Assignment) -> Bool {
    guard case .apply(let name, let terms) = assignment.math,
      name == .plus || (name == .minus && terms.count == 2),
      case .state = network.variables[assignment.variable].source
    else { return false }
    let places = terms.indices.filter {
      if case .variable(assignment.variable) = terms[$0] { true } else { false }
    }
    guard places.count == 1, let place = places.first, name == .plus || place == 0 else {
      return false
    }
    return terms.indices.allSatisfy { $0 == place || isKnown(terms[$0]) }
  }

  static func refusal(_ event: ReactionNetwork.Event, _ what: String) -> NetworkError {
    .unsupported("the event \(event.name), \(what). A cohort needs events at known times.")
  }
}

extension Formula {
  /// The time from which `time >= constant` holds, and whether it holds at that time itself.
  var threshold: (Formula, includesTime: Bool)? {
    guard case .apply(let name, let sides) = self, sides.count == 2 else { return nil }
    switch (name, sides[0], sides[1]) {
    case (.geq, .time, let constant), (.leq, let constant, .time): return (constant, true)
    case (.gt, .time, let constant), (.lt, let constant, .time): return (constant, false)
    default: return nil
    }
  }
}
