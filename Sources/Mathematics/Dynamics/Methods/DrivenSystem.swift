// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A system together with the inputs that are running: dy/dt = f(t, y) + u.
@usableFromInline
struct DrivenSystem<System: DynamicalSystem> where System.Number: LanedScalar {
  @usableFromInline typealias Number = System.Number

  @usableFromInline let system: System
  /// The constant inputs that are running, in the unit of each state per hour.
  @usableFromInline let inputs: StateVector<Number>
  /// The places of followers, which are solved by themselves.
  @usableFromInline let followers: [Int]
  @usableFromInline let hasFollowers: Bool
  /// The states that have or had an input in any lane.
  @usableFromInline var inputStates: [Int] = []

  /// - Parameter inputs: memory for one number per state.
  @inlinable
  init(_ system: System, inputs: StateVector<Number>) {
    self.system = system
    self.inputs = inputs
    followers = system.followers.map { $0.state }
    hasFollowers = !followers.isEmpty
    // Adding −0 changes no number, not even the sign of a zero.
    for i in 0..<inputs.count { inputs[i] = Number(-0.0) }
  }

  /// Gives a state of one lane an input; nil for none.
  @inlinable
  mutating func setInput(_ rate: Number.Lane?, of state: Int, in lane: Int) {
    if !inputStates.contains(state) { inputStates.append(state) }
    inputs[state][lane] = rate ?? Number.Lane(-0.0)
  }

  /// Ends all inputs of a lane.
  @inlinable
  func clearInputs(of lane: Int) {
    for state in inputStates { inputs[state][lane] = Number.Lane(-0.0) }
  }

  /// Writes dy/dt, inputs included; where it is not a number but tends to one, what it tends to.
  @inlinable
  func slope(of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>) {
    system.derivatives(of: y, at: t, into: rates)
    if system.hasForbiddenStates, !SlopeLimit<System>.areFinite(rates) {
      SlopeLimit(system, at: y, t).complete(rates)
    }
    for state in inputStates { rates[state] += inputs[state] }
    clearFollowers(rates)
  }

  /// Followers do not move with the others.
  @inlinable
  func clearFollowers(_ vector: StateVector<Number>) {
    guard hasFollowers else { return }
    for state in followers { vector[state] = 0 }
  }
}
