// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// The differential equations of a network, compiled, between two jumps.
///
/// The states are those of the network and, last, the time: so the stiff method sees how the
/// equations change with time through the Jacobian.
final class CompiledNetwork: DifferentiableSystem {
  let network: ReactionNetwork
  let held: [Math]
  let delayed: [Math]
  let dimension: Int
  let jacobianPattern: SparsityPattern
  let factorization: SparseLU
  /// Whether the stiff method can be used (``SymbolicJacobian``).
  let hasJacobian: Bool
  private let slope: Machine<Double>
  private let partials: Machine<Double>
  private let quotients: Machine<Double>
  private let marginStates: [Int]
  /// How far each state may be off, while an integration runs.
  private(set) var margins: StateVector<Double>?
  /// The model in which the past is looked up.
  var moment: NetworkState
  /// Set when a jump was found: the rest of the integration is of no use.
  var isFinished = false

  init(_ network: ReactionNetwork, _ moment: NetworkState) throws(NetworkError) {
    self.network = network
    self.moment = moment
    var translation = NetworkExpressions(network)
    let formulas = try translation.derivatives() + [1]
    let states = translation.states + [translation.time]
    let jacobian = SymbolicJacobian(of: formulas, by: states)
    held = translation.held.map { $0.math }
    delayed = translation.delayed.map { $0.math }
    dimension = states.count
    jacobianPattern = jacobian.pattern
    factorization = jacobian.factorization
    hasJacobian = jacobian.isKnown
    let parameters = translation.fixed + translation.held.map { $0.symbol }
    let variables =
      states + translation.delayed.map { $0.symbol } + translation.margins.map { $0.symbol }
    marginStates = translation.margins.map { $0.state }
    let poles = translation.quotients.map { $0.top } + translation.quotients.map { $0.bottom }
    do {
      slope = Machine(try Program(formulas, parameters: parameters, variables: variables))
      partials = Machine(
        try Program(
          jacobian.elements.map { $0.formula }, parameters: parameters, variables: variables))
      quotients = Machine(try Program(poles, parameters: parameters, variables: variables))
    } catch {
      throw .unsolved(error.description)
    }
  }

  /// Holds what jumps at the values it has now.
  func hold(_ moment: NetworkState) {
    self.moment = moment
    isFinished = false
    let values = moment.fixed + held.map { self.moment.evaluate($0) }
    for machine in [slope, partials, quotients] {
      for (index, value) in values.enumerated() { machine.parameters[index] = value }
      machine.prepare()
    }
  }

  func derivatives(of y: StateVector<Double>, at t: Double, into rates: StateVector<Double>) {
    load(y, t, into: slope)
    slope.run(into: rates)
  }

  func jacobian(at y: StateVector<Double>, time t: Double, into values: StateVector<Double>) {
    load(y, t, into: partials)
    partials.run(into: values)
  }

  let hasForbiddenStates = true

  var poleCount: Int { quotients.program.resultCount / 2 }

  func poles(at y: StateVector<Double>, into values: StateVector<Double>) {
    load(y, moment.time, into: quotients)
    quotients.run(into: values)
  }

  let looksAtMargins = true

  func lookAt(margins: StateVector<Double>) { self.margins = margins }

  private func load(_ y: StateVector<Double>, _ t: Double, into machine: Machine<Double>) {
    for index in 0..<y.count { machine.variables[index] = y[index] }
    if let margins {
      let first = y.count + delayed.count
      for (index, state) in marginStates.enumerated() {
        machine.variables[first + index] = margins[state]
      }
    }
    guard !delayed.isEmpty else { return }
    moment.move(to: t) { y[$0] }
    for (index, math) in delayed.enumerated() {
      machine.variables[y.count + index] = moment.evaluate(math)
    }
  }
}
