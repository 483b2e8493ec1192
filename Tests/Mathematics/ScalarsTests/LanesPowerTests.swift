// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct LanesPowerTests {
  private func errorOfPower(at point: (inout SplitMix) -> (Double, Double)) -> Double {
    largestError(Lanes.pow, exact: { Reference.pow($0, $1) }, at: point)
  }

  /// Any base, and an exponent that makes the result anything from 0 to ∞.
  private func anywhere(_ random: inout SplitMix) -> (Double, Double) {
    let base = random.positive()
    return (base, .random(in: -1080...1080, using: &random) / Double.log2(base))
  }

  /// Where the logarithm is small and the exponent large.
  private func nearOne(_ random: inout SplitMix) -> (Double, Double) {
    let base = Double.random(in: 0.9...1.1, using: &random)
    return (base, .random(in: -700...700, using: &random) / Double.log2(base))
  }

  @Test func powerIsNearlyExact() {
    #expect(errorOfPower(at: anywhere) < 1.5)
    #expect(errorOfPower(at: nearOne) < 1.5)
    let common = errorOfPower {
      (Double.exp(.random(in: -20...20, using: &$0)), .random(in: -8...8, using: &$0))
    }
    #expect(common < 1.5)
  }

  /// The stated bound grows with the exponent: here the error is measured in units of the bound.
  @Test func powerInHillFunctions() {
    for exponent in [0.1, 0.5, 0.8, 1, 1.4, 2, 3, 5, -2, 10] {
      let error = largestError(points: 40_000, Lanes.positivePower) {
        Reference.pow($0, $1)
      } at: {
        (Double.exp(.random(in: -60...60, using: &$0)), exponent)
      }
      #expect(error < 2 + exponent.magnitude, "exponent \(exponent)")
    }
  }

  @Test(arguments: [Lanes.pow, Lanes.positivePower])
  func extremePoints(power: @Sendable (Lanes, Lanes) -> Lanes) {
    for exponent in extremes {
      for base in extremes {
        let result = power(Lanes(base), Lanes(exponent))[2]
        let expected = Double.pow(base, exponent)
        let allowed = exponent.magnitude < 10 ? 2 + exponent.magnitude : 1300
        let error = unitsInLastPlace(result, exact: Reference(expected))
        #expect(error <= allowed, "\(base) to the \(exponent): \(result), not \(expected)")
      }
    }
  }

  @Test func wholePowersAndRoots() {
    let x = Lanes { Double($0) - 2.5 }
    for n in -4...5 {
      for lane in 0..<Lanes.count {
        let error = unitsInLastPlace(
          Lanes.pow(x, n)[lane], exact: Reference.pow(Reference(x[lane]), n))
        #expect(error <= 1.5, "\(x[lane]) to the \(n)")
        if n > 0 { #expect(Lanes.root(x * x, n)[lane] == Double.root(x[lane] * x[lane], n)) }
      }
    }
    #expect(Lanes.pow(0, 0)[0] == Double.pow(0, 0))
  }

  @Test func neighboursDoNotShow() {
    for exponent in [0.7, 2.3] {
      expectNoNeighbour { Lanes.pow($0, Lanes(exponent)) }
      expectNoNeighbour { Lanes.positivePower($0, Lanes(exponent)) }
    }
  }
}
