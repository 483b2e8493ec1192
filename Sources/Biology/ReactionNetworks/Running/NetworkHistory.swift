// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// The past of a simulation, kept where a formula asks for it.
///
/// Within a step the solution is a polynomial of degree 4, so five points hold it exactly.
final class NetworkHistory {
  /// A step that was taken.
  fileprivate struct Step {
    let start: Double
    let end: Double
    /// The state at 0, 1/4, 1/2, 3/4 and the whole of the step, one after the other.
    let points: [Double]
    let fixed: [Double]
  }

  /// More numbers than this are not kept.
  private static let mostNumbers = 50_000_000

  let isKept: Bool
  private var steps: [Step] = []

  init(isKept: Bool) { self.isKept = isKept }

  /// How many steps may be taken at once: with a history, no more than can be kept.
  func stepLimit(_ limit: Int, dimension: Int) -> Int {
    isKept ? min(limit, Self.mostNumbers / (5 * dimension)) : limit
  }

  /// Whether no more steps should be kept.
  var isFull: Bool { steps.count * (steps.last?.points.count ?? 0) > Self.mostNumbers }

  /// Keeps a step up to `end`, where it may have been cut.
  func keep(
    _ step: DenseStep<Double>, until end: Double, fixed: [Double], dimension: Int
  ) {
    guard isKept, end > step.start else { return }
    var points = [Double](repeating: 0, count: 5 * step.dimension)
    points.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for point in 0...4 {
        let time = step.start + Double(point) / 4 * (end - step.start)
        step.state(
          at: time, into: StateVector(base + point * step.dimension, count: step.dimension))
      }
    }
    let kept = (0...4).flatMap { points[$0 * step.dimension..<$0 * step.dimension + dimension] }
    steps.append(Step(start: step.start, end: end, points: kept, fixed: fixed))
  }

  /// Forgets the last step, to keep it again up to where it was cut.
  func forgetLast() {
    if isKept { steps.removeLast() }
  }

  /// The value of a formula at an earlier time.
  ///
  /// Before the start each variable has the initial value that it would have, had the simulation
  /// begun at that time (Level 3 Version 2, 3.4.6; cases 00938 to 00943 of the test suite).
  func value(of math: Math, at time: Double, in moment: NetworkState) -> Double {
    // What is not known yet is not a number: the solver then tries a shorter step.
    let latest = steps.last?.end ?? 0
    guard time <= latest + 16 * max(latest.ulp, moment.time.ulp) else { return .nan }
    let network = moment.network
    var past: NetworkState
    if let step = step(at: time) {
      past = NetworkState(
        network, time: time, states: step.states(at: time), fixed: step.fixed, history: self)
    } else if let values = try? InitialValues.values(of: network, at: time) {
      past = NetworkState(
        network, time: time, states: values.states, fixed: values.fixed, history: self)
      try? past.solveConstraints()
    } else {
      return .nan
    }
    return past.evaluate(math)
  }

  private func step(at time: Double) -> Step? {
    guard let first = steps.first, time >= first.start else { return nil }
    var (low, high) = (0, steps.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if steps[middle].start <= time { low = middle } else { high = middle }
    }
    return steps[low]
  }
}

extension NetworkHistory.Step {
  /// Lagrange's interpolation through the five points.
  fileprivate func states(at time: Double) -> [Double] {
    let share = 4 * (time - start) / (end - start)
    let count = points.count / 5
    var states = [Double](repeating: 0, count: count)
    for point in 0...4 {
      var weight = 1.0
      for other in 0...4 where other != point {
        weight *= (share - Double(other)) / Double(point - other)
      }
      for index in 0..<count { states[index] += weight * points[point * count + index] }
    }
    return states
  }
}
