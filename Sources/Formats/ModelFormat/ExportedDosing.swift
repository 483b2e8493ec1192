// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel

/// A treatment as other programs take it: what happens to the states at each time.
struct ExportedDosing {
  /// One record of a table of events, by the conventions of NONMEM.
  struct Record {
    enum Kind { case dose, replacement }
    let kind: Kind
    let time: Double
    let state: Int
    /// µmol given, or the new value.
    let amount: Double
    /// µmol/h; 0 for a bolus and for a replacement.
    let rate: Double
  }

  /// What one moment does to one state or to one constant input.
  struct Moment {
    let time: Double
    /// What is added to each state at once.
    var additions: [(state: Int, amount: Double)] = []
    /// The new values of states.
    var values: [(state: Int, value: Double)] = []
    /// The new rates of constant inputs, µmol/h.
    var inputs: [(state: Int, rate: Double)] = []
  }

  let timeline: Timeline<Double>

  /// The states that an infusion or a depot's constant release enters.
  var inputStates: [Int] {
    let states = timeline.events.flatMap { $0.actions }.compactMap { action in
      if case .changeInput(_, let state) = action { state } else { nil }
    }
    return Array(Set(states)).sorted()
  }

  /// Everything that happens at one time together, in the order of time.
  var moments: [Moment] {
    var moments: [Moment] = []
    var running = InputRates<Double>()
    for event in timeline.events {
      if moments.last?.time != event.time { moments.append(Moment(time: event.time)) }
      for action in event.actions {
        moments[moments.count - 1].apply(action, running: &running)
      }
    }
    return moments
  }

  /// The same as records. An infusion is one record: its beginning with its rate.
  var records: [Record] {
    var ends: [Int: [(time: Double, rate: Double)]] = [:]
    for event in timeline.events {
      for case .changeInput(let rate, let state) in event.actions where rate < 0 {
        ends[state, default: []].append((event.time, -rate))
      }
    }
    var records: [Record] = []
    for event in timeline.events {
      for action in event.actions {
        Self.record(action, at: event.time, &ends).map { records.append($0) }
      }
    }
    return records
  }

  private static func record(
    _ action: Event<Double>.Action, at time: Double,
    _ ends: inout [Int: [(time: Double, rate: Double)]]
  ) -> Record? {
    switch action {
    case .add(let amount, let state):
      return Record(kind: .dose, time: time, state: state, amount: amount, rate: 0)
    case .set(let state, let value):
      return Record(kind: .replacement, time: time, state: state, amount: value, rate: 0)
    case .changeInput(let rate, let state) where rate > 0:
      guard let index = ends[state]?.firstIndex(where: { $0.rate == rate && $0.time >= time }),
        let end = ends[state]?.remove(at: index)
      else { preconditionFailure("an input that starts ends by its exact negative") }
      return Record(
        kind: .dose, time: time, state: state, amount: rate * (end.time - time), rate: rate)
    case .changeInput: return nil
    }
  }
}

extension ExportedDosing.Moment {
  /// - Parameter running: the inputs that are running before and after the action.
  fileprivate mutating func apply(
    _ action: Event<Double>.Action, running: inout InputRates<Double>
  ) {
    switch action {
    case .add(let amount, let state): additions.append((state, amount))
    case .set(let state, let value): values.append((state, value))
    case .changeInput(let rate, let state):
      running.change(by: rate, of: state)
      inputs.removeAll { $0.state == state }
      inputs.append((state, running.inputs.first { $0.state == state }?.rate ?? 0))
    }
  }
}
