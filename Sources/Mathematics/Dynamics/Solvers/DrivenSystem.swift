// SPDX-License-Identifier: Apache-2.0

/// A system together with the inputs that are running: dy/dt = f(t, y) + u.
@usableFromInline
struct DrivenSystem<System: DynamicalSystem> {
  @usableFromInline typealias Number = System.Number

  @usableFromInline let system: System
  @usableFromInline var inputs = InputRates<Number>()

  @inlinable
  init(_ system: System) {
    self.system = system
  }

  /// Writes dy/dt, inputs included.
  @inlinable
  func slope(of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>) {
    system.derivatives(of: y, at: t, into: rates)
    for input in inputs.inputs { rates[input.state] += input.rate }
  }
}
