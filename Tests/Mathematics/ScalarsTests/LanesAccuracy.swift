// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

#if arch(x86_64) && os(Linux)
  /// Eleven bits more than `Double`: its own error is a thousandth of what is measured.
  typealias Reference = Float80
#else
  typealias Reference = Double
#endif

/// Numbers that come in the same order in every run. Steele GL, Lea D, Flood CH. Fast splittable
/// pseudorandom number generators. OOPSLA 2014. doi:10.1145/2660193.2660195
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Any normal or subnormal number above zero: all exponents are equally likely.
  mutating func positive() -> Double {
    Double(bitPattern: .random(in: 1..<Double.infinity.bitPattern, using: &self))
  }
}

/// The error of a result in units in the last place of the exact one.
func unitsInLastPlace(_ result: Double, exact: Reference) -> Double {
  let rounded = Double(exact)
  guard result.isFinite, rounded.isFinite else {
    return result == rounded || result.isNaN && rounded.isNaN ? 0 : .infinity
  }
  return Double((Reference(result) - exact).magnitude / Reference(rounded.ulp))
}

/// The largest error of a function of lanes over many points.
func largestError(
  points: Int = 200_000, _ function: (Lanes, Lanes) -> Lanes,
  exact: (Reference, Reference) -> Reference, at point: (inout SplitMix) -> (Double, Double)
) -> Double {
  var random = SplitMix(state: 20_261_121)
  var largest = 0.0
  for _ in 0..<(points / Lanes.count) {
    let points = (0..<Lanes.count).map { _ in point(&random) }
    let results = function(Lanes { points[$0].0 }, Lanes { points[$0].1 })
    for lane in 0..<Lanes.count {
      let expected = exact(Reference(points[lane].0), Reference(points[lane].1))
      largest = max(largest, unitsInLastPlace(results[lane], exact: expected))
    }
  }
  return largest
}

/// Points where functions have their limits, poles and forbidden arguments.
let extremes: [Double] = [
  0, -0.0, 1, -1, 0.5, -0.5, 2, 3, -3, .infinity, -.infinity, .nan, .leastNonzeroMagnitude,
  -.leastNonzeroMagnitude, .leastNormalMagnitude / 8, -.leastNormalMagnitude / 8,
  .leastNormalMagnitude, .greatestFiniteMagnitude,
  -.greatestFiniteMagnitude, 1e-17, -1e-17, 709.782712893384, 709.7827128933841,
  -745.1332191019411, -745.1332191019412, 1e19, -1e300, 1000, -1000,
]

/// Checks that extreme points give what `Double` gives, to one unit in the last place, and zeros
/// their sign.
func expectExtremesAsDouble(
  _ function: (Lanes) -> Lanes, _ twin: (Double) -> Double,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for x in extremes {
    let result = function(Lanes(x))[5]
    let expected = twin(x)
    #expect(
      unitsInLastPlace(result, exact: Reference(expected)) <= 1
        && (result.isNaN || result.sign == expected.sign), "at \(x): \(result), not \(expected)",
      sourceLocation: sourceLocation)
  }
}

/// Checks that a lane holds the same bits beside extreme neighbours as when all lanes are equal.
func expectNoNeighbour(
  _ function: (Lanes) -> Lanes, sourceLocation: SourceLocation = #_sourceLocation
) {
  var random = SplitMix(state: 7)
  for _ in 0..<2000 {
    let x = Double.random(in: 0.01...20, using: &random)
    let lane = Int.random(in: 0..<Lanes.count, using: &random)
    var company = Lanes { _ in extremes.randomElement(using: &random)! }
    company[lane] = x
    #expect(
      function(company)[lane].bitPattern == function(Lanes(x))[lane].bitPattern, "at \(x)",
      sourceLocation: sourceLocation)
  }
}
