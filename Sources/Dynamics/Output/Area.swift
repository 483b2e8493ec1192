// SPDX-License-Identifier: Apache-2.0

import Scalars

extension Solution where Number == Double {
  /// The area under a function of the state between two times, in its unit times hours.
  ///
  /// Each step is integrated by itself, with three points of Gauss and Legendre, which are exact for
  /// polynomials up to degree 5: for what is linear in the states, the area is that of the dense
  /// solution. Abramowitz M, Stegun IA. Handbook of Mathematical Functions. NBS, 1964, table 25.4.
  ///
  /// - Parameters:
  ///   - from: the beginning (h), within the solution.
  ///   - to: the end (h), within the solution.
  ///   - value: what the area is under.
  public func area(
    from start: Double, to end: Double, under value: (StateVector<Double>) -> Double
  ) throws(SolverError) -> Double {
    var area = 0.0
    for (index, step) in stepStarts.enumerated() {
      let next = index + 1 < stepStarts.count ? stepStarts[index + 1] : self.end
      let (low, high) = (Swift.max(step, start), Swift.min(next, end))
      if low < high { area += try part(low, high, value) }
    }
    return area
  }

  /// The area of a stretch within one step.
  private func part(
    _ low: Double, _ high: Double, _ value: (StateVector<Double>) -> Double
  ) throws(SolverError) -> Double {
    let (middle, half) = ((low + high) / 2, (high - low) / 2)
    let offset = half * 0.6.squareRoot()
    let outer = try height(middle - offset, value) + height(middle + offset, value)
    return half * (5 * outer + 8 * (try height(middle, value))) / 9
  }

  private func height(
    _ time: Double, _ value: (StateVector<Double>) -> Double
  ) throws(SolverError) -> Double {
    var state = try state(at: time)
    return state.withUnsafeMutableBufferPointer { buffer in
      value(StateVector(buffer.baseAddress!, count: buffer.count))
    }
  }
}
