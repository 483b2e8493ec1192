// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The highest value of something, and when it was reached.
public struct Peak: Equatable, Sendable {
  /// When, in hours.
  public let time: Double
  public let value: Double

  @inlinable
  public init(time: Double, value: Double) {
    self.time = time
    self.value = value
  }
}

extension Solution where Number == Double {
  /// The highest value of a function of the state between two times, from the dense solution.
  ///
  /// Each step is looked at in several places, and the highest place is refined by golden section
  /// (Kiefer J. Sequential minimax search for a maximum. Proc Am Math Soc 1953;4:502-506,
  /// doi:10.1090/S0002-9939-1953-0055639-3), which finds the top where the function has one hump
  /// between two neighbouring places.
  ///
  /// - Parameters:
  ///   - from: the beginning of the search (h), within the solution.
  ///   - to: its end (h), within the solution.
  ///   - value: what is sought the highest of.
  public func peak(
    from start: Double, to end: Double, of value: (StateVector<Double>) -> Double
  ) throws(SolverError) -> Peak {
    let times = places(from: start, to: end)
    var best = try evaluate(times[0], value)
    var index = 0
    for (candidate, time) in times.enumerated().dropFirst() {
      let found = try evaluate(time, value)
      if found.value > best.value { (best, index) = (found, candidate) }
    }
    let low = times[Swift.max(index - 1, 0)]
    let high = times[Swift.min(index + 1, times.count - 1)]
    return try refine(best, low, high, value)
  }

  /// Parts into which each step is cut.
  private static var partsPerStep: Int { 4 }

  /// The times at which the function is looked at first.
  private func places(from start: Double, to end: Double) -> [Double] {
    var times = [start]
    for (index, step) in stepStarts.enumerated() {
      let next = index + 1 < stepStarts.count ? stepStarts[index + 1] : self.end
      for part in 0..<Self.partsPerStep {
        let time = step + (next - step) * Double(part) / Double(Self.partsPerStep)
        if time > start, time < end { times.append(time) }
      }
    }
    return times + [end]
  }

  private func evaluate(
    _ time: Double, _ value: (StateVector<Double>) -> Double
  ) throws(SolverError) -> Peak {
    var state = try state(at: time)
    let found = state.withUnsafeMutableBufferPointer { buffer in
      value(StateVector(buffer.baseAddress!, count: buffer.count))
    }
    return Peak(time: time, value: found)
  }

  /// Golden section between the neighbours of the best place.
  private func refine(
    _ best: Peak, _ low: Double, _ high: Double, _ value: (StateVector<Double>) -> Double
  ) throws(SolverError) -> Peak {
    let golden = (5.0.squareRoot() - 1) / 2
    var (best, low, high) = (best, low, high)
    for _ in 0..<30 {
      let left = try evaluate(high - golden * (high - low), value)
      let right = try evaluate(low + golden * (high - low), value)
      if left.value > best.value { best = left }
      if right.value > best.value { best = right }
      if left.value < right.value { low = left.time } else { high = right.time }
    }
    return best
  }
}
