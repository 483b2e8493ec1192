// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// A reaction network for many patients, eight of them side by side in lanes.
///
/// Patients differ in variables that are named; all else is folded into the equations. Made once
/// for a model and shared by all threads; `follow` runs it.
///
///     let model = try NetworkCohort(network, varying: ["CL", "V1"], showing: ["Ck"])
///     let outcomes = try model.follow([[80, 40], [95, 33]], at: [0, 1, 2]) { patient, time, row in
///       print(patient, time, row[0])
///     }
///
/// The lane solver follows equations that are smooth between known times. So events must be
/// triggered by time alone (`time >= constant`), and what they assign must not follow from states;
/// adding to one is allowed (x := x + dose). Algebraic rules, delays, and what jumps or bends at
/// times that nobody knows in advance are refused by name before anything runs. All that is constant
/// in a patient may be as angular as it likes.
public struct NetworkCohort: Sendable {
  /// The variables in which patients differ, in the order of a patient's values.
  public let varied: [String]
  /// What is shown of each patient, in the order of a row.
  public let variables: [String]

  let network: ReactionNetwork
  let system: TracedSystem
  /// The formulas of what is shown; their variables are the states of the system and time.
  let report: Program
  private let variedNumbers: [Int]
  private let events: EventPlay
  /// What is constant in a patient but not simply a value, in the order of parameters.
  private let held: [Math]
  /// Whether the last state of the system is the time: for equations that change with it, and where
  /// there is nothing else to follow.
  private let countsTime: Bool

  /// Compiles a network.
  ///
  /// - Parameters:
  ///   - read: the network.
  ///   - varied: the variables in which patients differ; of a state that is its initial value.
  ///   - variables: what is shown.
  ///   - amounts: the species among them to be shown as amounts.
  ///   - concentrations: the species among them to be shown as concentrations.
  /// - Throws: `NetworkError` if it has no such variables, or does not fit into lanes.
  public init(
    _ read: ReactionNetwork, varying varied: [String], showing variables: [String],
    amounts: Set<String> = [], concentrations: Set<String> = []
  ) throws(NetworkError) {
    variedNumbers = try read.variables(varying: varied)
    (self.varied, self.variables) = (varied, variables)
    // First of all: it refuses initial values that rest on each other without end.
    let values = try InitialValues.values(of: read, at: 0)
    var constancies = Constancies(read, varying: Set(variedNumbers))
    var smoothness = Smoothness(read, constancies)
    try smoothness.check()
    network = read.folded(&constancies, values)
    events = try EventPlay(network, constancies)
    let columns = try each(variables) { (name) throws(NetworkError) in
      try NetworkReport.Column(name, amounts: amounts, concentrations: concentrations, of: read)
    }
    for column in columns {
      try smoothness.check(.variable(column.variable), of: "a variable that is shown")
    }
    var translation = NetworkExpressions(network)
    let rates = try translation.derivatives()
    let shown = columns.map { translation.expression($0) }
    held = translation.held.map { $0.math }
    countsTime = rates.isEmpty || rates.contains { $0.dependsOn(translation.time) }
    (system, report) = try translation.compiled(rates, shown, countsTime: countsTime)
  }

  /// What a patient goes through, and the patient's parameters in the order of the programs.
  func patient(
    _ values: [Double], at moments: [Double]
  ) throws(NetworkError) -> (course: Course<Double>, parameters: [Double]) {
    guard values.count == varied.count else {
      throw .unanswerable(
        "a patient has \(values.count) values; expected \(varied.count), one for each variable "
          + "that varies")
    }
    let network = network.beginning(with: values, of: variedNumbers)
    let first = try InitialValues.values(of: network, at: 0)
    var moment = NetworkState(
      network, time: 0, states: first.states, fixed: first.fixed,
      history: NetworkHistory(isKept: false))
    try moment.refuseMissingStates()
    let end = moments.last ?? 0
    let course = Course(
      from: first.states + (countsTime ? [0] : []), end: end,
      timeline: try events.timeline(from: moment, until: end), showing: moments,
      scales: moment.scales + (countsTime ? [StateScale()] : []))
    return (course, first.fixed + held.map { moment.evaluate($0) })
  }
}

extension NetworkExpressions {
  /// The equations and what is shown, compiled.
  fileprivate func compiled(
    _ rates: [Expression], _ shown: [Expression], countsTime: Bool
  ) throws(NetworkError) -> (TracedSystem, Program) {
    let parameters = fixed + held.map { $0.symbol }
    do throws(ProgramError) {
      let system = try TracedSystem(
        rates + (countsTime ? [1] : []), states: states + (countsTime ? [time] : []),
        parameters: parameters, quotients: quotients, margins: margins,
        hasForbiddenStates: true)
      return (
        system,
        try Program(
          shown, parameters: parameters, variables: states + [time] + margins.map { $0.symbol })
      )
    } catch {
      guard case .jacobianTooLarge(let stateCount) = error else {
        throw .unsolved(error.description)
      }
      throw .unsupported(
        "a system of \(stateCount) states that depend on too many of each other. "
          + "A cohort needs a Jacobian that fits into memory.")
    }
  }
}
