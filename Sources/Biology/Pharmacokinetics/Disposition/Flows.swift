// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Transport between compartments, written as flows: what leaves one place arrives in another.
///
/// Mass balance holds by construction, because a flow is the only way to change an amount.
public struct Flows<S: Scalar> {
  let rates: Section<Compartment, S>

  /// Begins with every rate of change at zero.
  public init(into rates: Section<Compartment, S>) {
    self.rates = rates
    for compartment in Compartment.allCases { rates[compartment] = 0 }
  }

  /// Moves `flow` µmol/h from one compartment to another.
  public func move(_ flow: S, from source: Compartment, to destination: Compartment) {
    rates[source] = rates[source] - flow
    rates[destination] = rates[destination] + flow
  }

  /// Lets a venous concentration follow: `rate` is its change, µmol/L per h.
  public func follow(_ rate: S, _ venous: Compartment) {
    rates[venous] = rate
  }
}
