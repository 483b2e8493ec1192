// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Something that reaches a state by itself at a time: a dose on its way, an infusion's end.
public struct Entry: Sendable {
  /// On the file's clock.
  public let time: Double
  public let action: Event<Double>.Action

  public init(at time: Double, _ action: Event<Double>.Action) {
    self.time = time
    self.action = action
  }
}

/// What a record does when its time has come, in the record's own place among those of one time.
public enum Act: Sendable {
  /// Every state begins anew; what runs or is on its way is cancelled (EVID 3 and 4).
  case reset
  /// Doses set out: those whose time is now enter at once, the others when it comes.
  case give([Entry])
  /// The states of an endless treatment, with the inputs that are running then.
  case settle(SettledState)
}

/// A steady state at the moment of its record.
public struct SettledState: Sendable {
  /// The amounts.
  public let amounts: [Double]
  /// The inputs that run at that moment, each with its end.
  public let running: [(rate: Double, state: Int, end: Double)]
  /// Whether it comes on top of what is there (SS 2), or in its place (SS 1).
  public let isAdded: Bool

  public init(
    _ amounts: [Double], running: [(rate: Double, state: Int, end: Double)] = [], isAdded: Bool
  ) {
    self.amounts = amounts
    self.running = running
    self.isAdded = isAdded
  }
}

/// A time of a subject's course at which the state is looked at, and at which something may be done.
public struct Moment: Sendable {
  /// On the file's clock, not before the moment before.
  public let time: Double
  /// Which of the subject's systems holds since the moment before.
  public let law: Int
  /// What is done, in this order, before the state is looked at.
  public let acts: [Act]

  public init(at time: Double, law: Int, _ acts: [Act] = []) {
    self.time = time
    self.law = law
    self.acts = acts
  }
}
