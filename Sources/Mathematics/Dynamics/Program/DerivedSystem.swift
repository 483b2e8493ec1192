// SPDX-License-Identifier: Apache-2.0

import Scalars

/// A system of compiled equations with the Jacobian that was derived from them, for one worker.
///
/// The equations run as the compiler made them; the Jacobian runs as a program, in which what
/// depends on coefficients alone was computed when the patient came. In a cascade that is most of
/// it. Whoever changes coefficients calls `coefficientsChanged()` before the next step.
public final class DerivedSystem<Equations: DynamicalSystem>: DifferentiableSystem {
  public typealias Number = Equations.Number

  @usableFromInline let equations: Equations
  @usableFromInline let partials: Machine<Number>
  private let traced: TracedSystem
  private let coefficients: UnsafeMutablePointer<Number>

  /// - Parameters:
  ///   - equations: the system, which reads its coefficients from memory.
  ///   - traced: what was traced of the same equations, without time.
  ///   - coefficients: that memory, in the order of the traced parameters; it must outlive this.
  public init(
    _ equations: Equations, _ traced: TracedSystem, coefficients: UnsafeMutablePointer<Number>
  ) {
    self.equations = equations
    self.traced = traced
    self.coefficients = coefficients
    partials = Machine(traced.jacobian)
    coefficientsChanged()
  }

  @inlinable
  public var dimension: Int { equations.dimension }
  public var jacobianPattern: SparsityPattern { traced.jacobianPattern }
  public var factorization: SparseLU { traced.factorization }

  /// Computes anew what depends on coefficients alone.
  public func coefficientsChanged() {
    for i in 0..<partials.parameters.count { partials.parameters[i] = coefficients[i] }
    partials.prepare()
  }

  @inlinable
  public func derivatives(
    of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>
  ) {
    equations.derivatives(of: y, at: t, into: rates)
  }

  @inlinable
  public var leading: LeadingStates { equations.leading }

  @inlinable
  public var followers: [Follower] { equations.followers }

  @inlinable
  public var levelSources: [Int] { equations.levelSources }

  @inlinable
  public func levels(at y: StateVector<Number>, into values: StateVector<Number>) {
    equations.levels(at: y, into: values)
  }

  @inlinable
  public func jacobian(
    at y: StateVector<Number>, time t: Number, into values: StateVector<Number>
  ) {
    let variables = partials.variables
    for i in 0..<y.count { variables[i] = y[i] }
    partials.run(into: values)
  }
}
