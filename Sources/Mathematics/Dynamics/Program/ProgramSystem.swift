// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A traced system with the parameters of one patient, or over `Lanes` of eight.
///
/// It has memory of its own to compute in: one thread at a time may use it.
public final class ProgramSystem<Number: Scalar>: DifferentiableSystem {
  public let system: TracedSystem
  @usableFromInline let slope: Machine<Number>
  @usableFromInline let partials: Machine<Number>
  @usableFromInline let quotients: Machine<Number>
  /// How far each state may be off, while an integration runs.
  public private(set) var margins: StateVector<Number>?

  /// A system whose parameters are all zero until they are set.
  public init(_ system: TracedSystem) {
    self.system = system
    slope = Machine(system.derivatives)
    partials = Machine(system.jacobian)
    quotients = Machine(system.poles)
  }

  /// A system with parameters in the order of the trace.
  public convenience init(_ system: TracedSystem, parameters: [Number]) {
    self.init(system)
    setParameters { parameters[$0] }
  }

  /// Gives all parameters new values. Over `Lanes`, a lane whose values stay is not disturbed.
  public func setParameters(_ value: (_ index: Int) -> Number) {
    for index in 0..<slope.parameters.count {
      let value = value(index)
      slope.parameters[index] = value
      partials.parameters[index] = value
      quotients.parameters[index] = value
    }
    for machine in [slope, partials, quotients] { machine.prepare() }
  }

  public var dimension: Int { system.dimension }
  public var jacobianPattern: SparsityPattern { system.jacobianPattern }
  public var factorization: SparseLU { system.factorization }

  @inlinable
  public func derivatives(
    of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>
  ) {
    set(y, t, in: slope)
    slope.run(into: rates)
  }

  @inlinable
  public func jacobian(
    at y: StateVector<Number>, time t: Number, into values: StateVector<Number>
  ) {
    set(y, t, in: partials)
    partials.run(into: values)
  }

  public var hasForbiddenStates: Bool { system.hasForbiddenStates }

  public var poleCount: Int { system.poles.resultCount / 2 }

  @inlinable
  public func poles(at y: StateVector<Number>, into values: StateVector<Number>) {
    set(y, 0, in: quotients)
    quotients.run(into: values)
  }

  public var looksAtMargins: Bool { !system.marginStates.isEmpty }

  public func lookAt(margins: StateVector<Number>) { self.margins = margins }

  @inlinable
  func set(_ y: StateVector<Number>, _ t: Number, in machine: Machine<Number>) {
    let (variables, states) = (machine.variables, system.marginStates)
    for index in 0..<y.count { variables[index] = y[index] }
    if variables.count - states.count > y.count { variables[y.count] = t }
    guard let margins else { return }
    let first = variables.count - states.count
    for (index, state) in states.enumerated() { variables[first + index] = margins[state] }
  }
}

extension ProgramSystem where Number == Lanes {
  /// Gives one lane the parameters of another patient, and leaves the other lanes as they are.
  public func setParameters(ofLane lane: Int, _ value: (_ index: Int) -> Double) {
    setParameters { index in
      var numbers = slope.parameters[index]
      numbers[lane] = value(index)
      return numbers
    }
  }
}
