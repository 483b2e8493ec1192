// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct DualTests {
  private typealias Pair = Dual<Double, 2>

  private let x = Pair(3, derivative: 0)
  private let y = Pair(5, derivative: 1)

  @Test func derivativesByEachVariable() {
    let z = x * x * y
    #expect(z.primal == 45)
    #expect(z[derivative: 0] == 30)
    #expect(z[derivative: 1] == 9)
  }

  @Test func constantsHaveNoDerivatives() {
    for constant in [Pair(7), Pair(primal: 7), 7, Pair(exactly: 7) ?? 0] {
      #expect(constant.primal == 7)
      #expect(constant[derivative: 0] == 0 && constant[derivative: 1] == 0)
    }
    #expect(Pair(exactly: UInt64.max) == nil)
  }

  @Test func secondDerivatives() {
    typealias Inner = Dual<Double, 1>
    let x = Dual<Inner, 1>(Inner(2, derivative: 0), derivative: 0)
    let cube = x * x * x
    #expect(cube.primal.primal == 8)
    #expect(cube[derivative: 0].primal == 12)
    #expect(cube[derivative: 0][derivative: 0] == 12)
  }

  @Test func equalityLooksAtDerivatives() {
    #expect(x == Pair(3, derivative: 0))
    #expect(x != Pair(3, derivative: 1))
    #expect(x != Pair(3))
    #expect(x != Pair(4, derivative: 0))
  }

  @Test func derivativesCanBeSet() {
    var z = Pair(1)
    z[derivative: 1] = 4
    #expect((z * z)[derivative: 1] == 8)
  }

  @Test func largestMagnitudeSeesDerivatives() {
    #expect((x * y).value == 15)
    #expect((x * y).largestMagnitude == 15)
    #expect((x * x * y).largestMagnitude == 45)
    #expect((x * -20 / 60).largestMagnitude == 1)
    #expect((-9 * x / y).largestMagnitude == 5.4)
    #expect((x - 3 - 40 * y / 8 + 25).largestMagnitude == 5)
  }

  @Test func magnitudeIsThatOfTheValue() {
    #expect((-x).magnitude == 3)
  }

  /// Of two equal numbers the first is taken, as for `Double`.
  @Test func cornersTakeTheFirst() {
    let other = Pair(3, derivative: 1)
    #expect(Pair.maximum(x, other) == x)
    #expect(Pair.minimum(other, x) == other)
    #expect(Pair.select(x - other, positive: x, otherwise: other) == other)
  }

  @Test func numbersThatAreNone() {
    let nothing = Pair(Double.nan)
    #expect(Pair.maximum(nothing, x).primal.isNaN)
    #expect(Pair.maximum(x, nothing) == x)
  }

  /// A fractional power of a ratio at the smallest allowed value has finite derivatives.
  @Test func powersNearZero() {
    let zero = Pair(0, derivative: 0)
    let power = positivePower(zero, Pair(1.4, derivative: 1))
    #expect(power[derivative: 0].isFinite && power[derivative: 1].isFinite)
    let curve = hill(Pair(1e-30, derivative: 0), half: 1, exponent: 12)
    #expect(curve.primal == 0 && curve[derivative: 0] == 0)
  }

  @Test func reciprocal() throws {
    let inverse = try #require(y.reciprocal)
    #expect(inverse.primal == 0.2)
    #expect(inverse[derivative: 1] == -0.2 * 0.2)
    #expect(Pair(Double.leastNonzeroMagnitude).reciprocal == nil)
  }
}
