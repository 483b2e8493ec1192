// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
/// A dose record with the model's parameters put in: what enters where, when and over how long.
struct GivenDose {
  /// The compartment's place in the state.
  let state: Int
  /// How much of it reaches the compartment; 0 for an infusion that has always run.
  let amount: Double
  /// Over how long; 0 for a bolus.
  let duration: Double
  /// Amount per time while it enters.
  let rate: Double
  /// From the record's time to the entry.
  let lag: Double
  let interval: Double
  let additional: Int
  /// The record's time.
  let time: Double

  /// The entry of a dose of the series: 0 is the record's own, −1 the one before it.
  func entry(_ index: Int) -> Double { time + lag + Double(index) * interval }

  /// What a dose does that enters at a time.
  func entries(at time: Double) -> [Event<Double>] {
    if duration == 0 { return [Event(at: time, .add(amount, to: state))] }
    return [
      Event(at: time, .changeInput(by: rate, of: state)),
      Event(at: time + duration, .changeInput(by: -rate, of: state)),
    ]
  }

  /// The same as a treatment without beginning.
  var repeated: RepeatedDose {
    RepeatedDose(of: amount, into: state, over: duration, every: interval)
  }
}

/// The times of a subject's records, which other times may only differ from by round-off.
struct RecordClock {
  private let times: [Double]
  /// Two times closer than this, as a share, are one.
  private static let resolution = 1e-9

  init(_ records: [EventRecord]) { times = records.map { $0.time } }

  /// The last record's time.
  var end: Double { times.last ?? 0 }

  /// A record's time, if one is as near as round-off: 4.15 + 48 is 52.15.
  func time(near time: Double) -> Double {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time { low = middle + 1 } else { high = middle }
    }
    let neighbours = [low - 1, low].filter(times.indices.contains).map { times[$0] }
    return neighbours.first { abs($0 - time) <= Self.resolution * max(1, abs(time)) } ?? time
  }
}
