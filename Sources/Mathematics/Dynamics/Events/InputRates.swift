// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The constant inputs that are running now, state by state.
///
/// The ledger keeps every change that has not been taken back. A change and its exact negative are
/// both struck out, so that a state whose infusions have all ended has no input at all, instead of
/// the round-off of a sum.
@usableFromInline
package struct InputRates<Number: Scalar> {
  /// A constant rate into one state.
  @usableFromInline package typealias Input = (state: Int, rate: Number)

  /// Every change that is still running, in the order given.
  @usableFromInline package var ledger: [Input] = []
  /// The sum of the changes for each state that has any, in the order of their first change.
  @usableFromInline package var inputs: [Input] = []

  @inlinable package init() {}

  /// Starts an input, or ends the one whose negative this is.
  @inlinable
  package mutating func change(by rate: Number, of state: Int) {
    if let started = ledger.firstIndex(where: { $0.state == state && $0.rate == -rate }) {
      ledger.remove(at: started)
    } else {
      ledger.append((state, rate))
    }
    sumUp()
  }

  @inlinable
  mutating func sumUp() {
    inputs.removeAll()
    for entry in ledger {
      if let known = inputs.firstIndex(where: { $0.state == entry.state }) {
        inputs[known].rate += entry.rate
      } else {
        inputs.append(entry)
      }
    }
  }
}
