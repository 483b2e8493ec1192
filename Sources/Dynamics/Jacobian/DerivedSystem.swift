// SPDX-License-Identifier: Apache-2.0

import Scalars

/// A system of equations together with the Jacobian derived from them, for one worker.
///
/// The equations run as they are compiled; the Jacobian runs from its plan. Whoever changes
/// coefficients calls `coefficientsChanged()` before the next step.
public final class DerivedSystem<Equations: DynamicalSystem>: DifferentiableSystem {
  public typealias Number = Equations.Number

  @usableFromInline let equations: Equations
  @usableFromInline let plan: JacobianPlan
  @usableFromInline let memory: UnsafeMutablePointer<Number>
  @usableFromInline let coefficients: UnsafeMutablePointer<Number>
  @usableFromInline let coefficientCount: Int

  /// - Parameters:
  ///   - equations: the system, which reads its coefficients from memory.
  ///   - coefficients: that memory, in the order of the plan's coefficients; it must outlive this.
  public init(
    _ equations: Equations, _ plan: JacobianPlan, coefficients: UnsafeMutablePointer<Number>
  ) {
    self.equations = equations
    self.plan = plan
    self.coefficients = coefficients
    coefficientCount = plan.coefficientCount
    memory = .allocate(capacity: plan.placeCount)
    memory.initialize(repeating: 0, count: plan.placeCount)
    coefficientsChanged()
  }

  deinit {
    memory.deinitialize(count: plan.placeCount)
    memory.deallocate()
  }

  @inlinable
  public var dimension: Int { equations.dimension }
  public var jacobianPattern: SparsityPattern { plan.pattern }
  public var factorization: SparseLU { plan.factorization }

  /// Computes anew what depends on coefficients alone.
  public func coefficientsChanged() {
    let first = memory + plan.pattern.dimension
    for i in 0..<coefficientCount { first[i] = coefficients[i] }
    plan.resident.run(memory)
  }

  @inlinable
  public func derivatives(
    of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>
  ) {
    equations.derivatives(of: y, at: t, into: rates)
  }

  @inlinable
  public var cornerCount: Int { equations.cornerCount }

  @inlinable
  public func corners(at y: StateVector<Number>, into values: StateVector<Number>) {
    equations.corners(at: y, into: values)
  }

  @inlinable
  public func jacobian(
    at y: StateVector<Number>, time t: Number, into values: StateVector<Number>
  ) {
    for i in 0..<y.count { memory[i] = y[i] }
    plan.varying.run(memory)
    for (element, place) in plan.residentElements { values[element] = memory[place] }
    for (element, place) in plan.varyingElements { values[element] = memory[place] }
  }
}
