// SPDX-License-Identifier: Apache-2.0

package import Dynamics
import Scalars

/// A time of a subject's course at which the state is looked at, and at which something may be done.
package struct SubjectMoment: Sendable {
  /// On the file's clock, not before the moment before.
  package let time: Double
  /// Which of the subject's systems holds since the moment before.
  package let system: Int
  /// What is done, in this order, before the state is looked at.
  package let actions: [RecordAction]

  package init(at time: Double, system: Int, _ actions: [RecordAction] = []) {
    self.time = time
    self.system = system
    self.actions = actions
  }
}

/// What a record does when its time has come, in the record's own place among those of one time.
package enum RecordAction: Sendable {
  /// Every state begins anew; what runs or is on its way is cancelled (EVID 3 and 4).
  case reset
  /// Doses set out, on the file's clock: those whose time is now enter at once, the others when it
  /// comes, as the end of an infusion does.
  case give([Event<Double>])
  /// The states of an endless treatment, with the inputs that are running then.
  case settle(SettledState)
}

/// A steady state at the moment of its record.
package struct SettledState: Sendable {
  /// The amounts.
  package let amounts: [Double]
  /// The inputs that run at that moment, each with its end.
  package let running: [(rate: Double, state: Int, end: Double)]
  /// Whether it comes on top of what is there (SS 2), or in its place (SS 1).
  package let isAdded: Bool

  package init(
    _ amounts: [Double], running: [(rate: Double, state: Int, end: Double)] = [], isAdded: Bool
  ) {
    self.amounts = amounts
    self.running = running
    self.isAdded = isAdded
  }
}
