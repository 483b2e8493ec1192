// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A system of equations as programs: the right-hand sides and their Jacobian.
///
/// Made once for a model and shared by all threads and patients; `ProgramSystem` runs it.
public struct TracedSystem: Sendable {
  /// dy/dt; parameters, then the states and time as variables.
  public let derivatives: Program
  /// The elements of ∂f/∂y that can differ from zero, in the order of the pattern.
  public let jacobian: Program
  public let jacobianPattern: SparsityPattern
  /// The planned elimination of the stiff methods' matrix.
  public let factorization: SparseLU
  /// Numerators, then denominators, of quotients that may have a pole.
  public let poles: Program
  /// Whether the formulas may have no value at states that a solution comes near.
  public let hasForbiddenStates: Bool
  /// The states whose margins are variables of the programs, after the states and time.
  public let marginStates: [Int]

  /// The number of states.
  public var dimension: Int { jacobianPattern.dimension }

  /// Compiles a system given as formulas.
  ///
  /// - Parameters:
  ///   - formulas: dy/dt (per hour), one for each state.
  ///   - states: the symbols of y, in the order of the formulas.
  ///   - parameters: the symbols that are constant during an integration.
  ///   - time: the symbol of time (h), if the formulas have one.
  ///   - quotients: numerators and denominators that may have a pole.
  ///   - margins: symbols of how far a state may be off, which the formulas may have.
  ///   - hasForbiddenStates: see ``DynamicalSystem``.
  /// - Throws: `ProgramError` if a formula has another symbol, a symbol is given twice, or the
  ///   Jacobian is too large (``SymbolicJacobian``).
  public init(
    _ formulas: [Expression], states: [Symbol], parameters: [Symbol], time: Symbol? = nil,
    quotients: [(top: Expression, bottom: Expression)] = [],
    margins: [(state: Int, symbol: Symbol)] = [], hasForbiddenStates: Bool = false
  ) throws(ProgramError) {
    precondition(formulas.count == states.count, "each state has a right-hand side")
    let variables = states + (time.map { [$0] } ?? []) + margins.map { $0.symbol }
    marginStates = margins.map { $0.state }
    self.hasForbiddenStates = hasForbiddenStates
    let partials = SymbolicJacobian(of: formulas, by: states)
    guard partials.isKnown else { throw .jacobianTooLarge(stateCount: states.count) }
    derivatives = try Program(formulas, parameters: parameters, variables: variables)
    jacobian = try Program(
      partials.elements.map { $0.formula }, parameters: parameters, variables: variables)
    poles = try Program(
      quotients.map { $0.top } + quotients.map { $0.bottom }, parameters: parameters,
      variables: variables)
    jacobianPattern = partials.pattern
    factorization = partials.factorization
  }

  /// Compiles a part of a system whose derivatives are known; see ``SymbolicSystem``.
  init(
    _ rates: [Expression], _ partials: [Expression], _ factorization: SparseLU,
    _ pattern: SparsityPattern, states: [Symbol], parameters: [Symbol]
  ) throws(ProgramError) {
    derivatives = try Program(rates, parameters: parameters, variables: states)
    jacobian = try Program(partials, parameters: parameters, variables: states)
    poles = try Program([], parameters: parameters, variables: states)
    jacobianPattern = pattern
    self.factorization = factorization
    (marginStates, hasForbiddenStates) = ([], false)
  }

  /// Runs a system on symbols in place of numbers, and compiles what comes out.
  ///
  /// - Parameters:
  ///   - system: a system whose parameters are formulas of the symbols `parameters`.
  public init<System: DynamicalSystem>(
    tracing system: System, states: [Symbol], parameters: [Symbol], time: Symbol? = nil
  ) throws(ProgramError) where System.Number == Expression {
    var y = states.map { Expression($0) }
    var rates = [Expression](repeating: 0, count: states.count)
    y.withUnsafeMutableBufferPointer { y in
      rates.withUnsafeMutableBufferPointer { rates in
        guard let state = y.baseAddress, let slope = rates.baseAddress else { return }
        system.derivatives(
          of: StateVector(state, count: y.count), at: time.map { Expression($0) } ?? 0,
          into: StateVector(slope, count: rates.count))
      }
    }
    try self.init(rates, states: states, parameters: parameters, time: time)
  }
}
