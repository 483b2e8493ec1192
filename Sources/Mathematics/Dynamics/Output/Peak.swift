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
  /// The highest value of a function of the state between two times, see ``PeakSearch``.
  ///
  /// - Parameters:
  ///   - from: the beginning of the search (h), within the solution.
  ///   - to: its end (h), within the solution.
  ///   - value: what is sought the highest of.
  public func peak(
    from start: Double, to end: Double, of value: (StateVector<Double>) -> Double
  ) throws(SolverError) -> Peak {
    var search = PeakSearch<Double>()
    var shown = [Double](repeating: 0, count: dimension)
    for index in stepStarts.indices {
      let (first, last) = (stepStarts[index], stepEnd(index))
      guard first < end, last > start else { continue }
      look(at: index, from: start, to: end, &search, &shown, value)
    }
    guard search.highest > -.infinity else {
      var state = try state(at: start)
      return Peak(time: start, value: state.lend(value))
    }
    return search.peak(in: 0)
  }

  private func look(
    at index: Int, from start: Double, to end: Double, _ search: inout PeakSearch<Double>,
    _ shown: inout [Double], _ value: (StateVector<Double>) -> Double
  ) {
    withStep(index) { step in
      let low = start > step.start ? (start - step.start) / step.duration : 0
      let high = end < step.end ? (end - step.start) / step.duration : 1
      search.look(along: step, from: low, to: high) { share in
        shown.lend { state in
          step.state(atShare: share, into: state)
          return value(state)
        }
      }
    }
  }
}

extension [Double] {
  /// Lends the numbers as a vector.
  mutating func lend<Result>(_ body: (StateVector<Double>) -> Result) -> Result {
    withUnsafeMutableBufferPointer { body(StateVector($0.baseAddress!, count: $0.count)) }
  }
}
