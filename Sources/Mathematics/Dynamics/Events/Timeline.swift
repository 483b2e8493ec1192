// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The events of a treatment in the order in which they happen.
///
/// Events at equal times happen in the order in which they were inserted. Between two events the
/// equations are smooth: a solver stops exactly at each event and starts again after it.
public struct Timeline<Number: Scalar>: Sendable {
  /// All events, their times never descending.
  public private(set) var events: [Event<Number>] = []

  /// A timeline on which nothing happens.
  public init() {}

  /// A timeline of events given in any order.
  public init(_ events: [Event<Number>]) {
    for event in events { insert(event) }
  }

  /// Puts an event after all those that happen before it or at the same time.
  public mutating func insert(_ event: Event<Number>) {
    let later = events.lastIndex { !($0.time > event.time) }
    events.insert(event, at: later.map { $0 + 1 } ?? 0)
  }

  /// Gives an amount (in the state's unit) at once.
  public mutating func add(_ amount: Number, to state: Int, at time: Double) {
    insert(Event(at: time, .add(amount, to: state)))
  }

  /// Gives an amount at a constant rate (in the state's unit per hour) from `start` to `end` (h).
  public mutating func infuse(_ rate: Number, into state: Int, from start: Double, to end: Double) {
    insert(Event(at: start, .changeInput(by: rate, of: state)))
    insert(Event(at: end, .changeInput(by: -rate, of: state)))
  }
}
