// SPDX-License-Identifier: Apache-2.0

import Scalars

/// Times and weights: the area under anything is the sum of its values at the times, each multiplied
/// with its weight.
public struct Quadrature: Equatable, Sendable {
  /// Ascending, in hours.
  public private(set) var times: [Double] = []
  /// One for each time, in hours.
  public private(set) var weights: [Double] = []

  /// The area under some values at `times`, in their unit times hours.
  public func area(under values: [Double]) -> Double {
    zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Three points of Gauss and Legendre from −1 to 1, with their weights in ninths: exact for
  /// polynomials up to degree 5. Abramowitz M, Stegun IA. Handbook of Mathematical Functions. NBS,
  /// 1964, table 25.4.
  package static let points: [(offset: Double, ninths: Double)] = [
    (-(0.6.squareRoot()), 5), (0, 8), (0.6.squareRoot(), 5),
  ]

  fileprivate mutating func add(from low: Double, to high: Double) {
    let (middle, half) = ((low + high) / 2, (high - low) / 2)
    for point in Quadrature.points {
      times.append(middle + half * point.offset)
      weights.append(half * point.ninths / 9)
    }
  }
}

extension Solution {
  /// How to take areas between two times (h) within the solution: each step is integrated by itself,
  /// so that the area under what is linear in the states is exactly that of the dense solution.
  public func quadrature(from start: Double, to end: Double) -> Quadrature {
    var quadrature = Quadrature()
    for (index, step) in stepStarts.enumerated() {
      let next = index + 1 < stepStarts.count ? stepStarts[index + 1] : self.end
      let (low, high) = (Swift.max(step, start), Swift.min(next, end))
      if low < high { quadrature.add(from: low, to: high) }
    }
    return quadrature
  }
}
