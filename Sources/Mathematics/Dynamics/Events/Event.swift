// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Something done to the states from outside at one moment: a bolus, a pump started, a reset.
public struct Event<Number: Scalar>: Sendable {
  /// When it happens, in hours.
  public let time: Double
  /// What is done, in this order.
  public let actions: [Action]

  public init(at time: Double, _ actions: [Action]) {
    self.time = time
    self.actions = actions
  }

  /// An event with a single action.
  public init(at time: Double, _ action: Action) {
    self.init(at: time, [action])
  }

  /// What an event does to a single state, which is named by its index.
  public enum Action: Sendable {
    /// Adds an amount to a state at once (a bolus), in the state's unit.
    case add(Number, to: Int)
    /// Adds a constant to the state's rate of change from now on, in the state's unit per hour.
    ///
    /// Inputs add up. A change ends when its exact negative is given: a pump at 30 mg/h is started
    /// by +30 and stopped by −30.
    case changeInput(by: Number, of: Int)
    /// Gives a state a new value.
    case set(Int, to: Number)

    /// The index of the state that the action is done to.
    @inlinable
    public var state: Int {
      switch self {
      case .add(_, let state), .changeInput(_, let state), .set(let state, _): state
      }
    }

    /// The same done to another state.
    public func moved(to state: Int) -> Action {
      switch self {
      case .add(let amount, _): .add(amount, to: state)
      case .changeInput(let rate, _): .changeInput(by: rate, of: state)
      case .set(_, let value): .set(state, to: value)
      }
    }

    /// The amount, rate or value.
    @inlinable
    public var amount: Number {
      switch self {
      case .add(let amount, _), .changeInput(let amount, _), .set(_, let amount): amount
      }
    }
  }
}
