// SPDX-License-Identifier: Apache-2.0

extension ButcherTableau {
  /// The pair of orders 5 and 4 of Dormand and Prince.
  ///
  /// Dormand JR, Prince PJ. A family of embedded Runge-Kutta formulae. J Comput Appl Math
  /// 1980;6:19-26, doi:10.1016/0771-050X(80)90013-3. Its continuous extension of order 4 (Shampine)
  /// as in: Hairer E, Nørsett SP, Wanner G. Solving Ordinary Differential Equations I. 2nd ed.
  /// Springer 1993, section II.6, doi:10.1007/978-3-540-78862-1.
  public static let dormandPrince = ButcherTableau(
    name: "dormand-prince 5(4)",
    order: 5,
    nodes: [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1],
    stages: dormandPrinceStages,
    error: [
      71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40,
    ],
    output: output(weights: dormandPrinceStages[6] + [0], correction: dormandPrinceCorrection))

  private static let dormandPrinceStages: [[Double]] = [
    [],
    [1 / 5],
    [3 / 40, 9 / 40],
    [44 / 45, -56 / 15, 32 / 9],
    [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
    [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
    [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
  ]

  /// The weights of the term θ²(1 − θ)² that lifts the cubic through both ends to order 4.
  private static let dormandPrinceCorrection: [Double] = [
    -12_715_105_075 / 11_282_082_432, 0, 87_487_479_700 / 32_700_410_799,
    -10_690_763_975 / 1_880_347_072, 701_980_252_875 / 199_316_789_632,
    -1_453_857_185 / 822_651_844, 69_997_945 / 29_380_423,
  ]

  /// A Hermite cubic plus a quartic correction, in the form of `DenseStep`.
  ///
  /// With Δ = y₁ − y₀ the extension is
  /// y₀ + θ(Δ + (1−θ)(hk₁ − Δ + θ(2Δ − hk₁ − hkₛ + (1−θ) D))), where D is the correction. Its
  /// factors of (1−θ), θ(1−θ) and θ²(1−θ) are the three rows.
  private static func output(weights b: [Double], correction d: [Double]) -> [[Double]] {
    let last = b.count - 1
    let first = b.indices.map { $0 == 0 ? 1 - b[0] : -b[$0] }
    let cubic = b.indices.map { s in
      2 * b[s] - (s == 0 ? 1 : 0) - (s == last ? 1 : 0)
    }
    return [first, zip(cubic, d).map(+), d.map { -$0 }]
  }
}
