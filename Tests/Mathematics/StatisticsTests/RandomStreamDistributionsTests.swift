// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

@Suite struct RandomStreamDistributionsTests {
  /// Mean, variance and third moment about the mean of a gamma variable are k, k and 2 k.
  @Test(arguments: [1, 2.5, 80])
  func gammaDrawsHaveTheirMoments(_ shape: Double) {
    var stream = RandomStream(seed: 11, subject: 0, purpose: 1, name: "gamma")
    let draws = (0..<40_000).map { _ in stream.gamma(shape: shape) }
    let n = Double(draws.count)
    let mean = draws.reduce(0, +) / n
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    #expect(draws.allSatisfy { $0 > 0 })
    #expect(abs(mean - shape) < 4 * (shape / n).squareRoot())
    // The variance of the square of a gamma variable's deviation is 2 k² + 6 k.
    #expect(abs(variance - shape) < 4 * ((2 * shape * shape + 6 * shape) / n).squareRoot())
  }

  @Test func chiSquaredDrawsHaveTheirMean() {
    var stream = RandomStream(seed: 12, subject: 0, purpose: 1, name: "chi")
    let draws = (0..<40_000).map { _ in stream.chiSquared(degreesOfFreedom: 5) }
    let n = Double(draws.count)
    let mean = draws.reduce(0, +) / n
    // The variance of χ² is twice its degrees of freedom.
    #expect(abs(mean - 5) < 4 * (10 / n).squareRoot())
  }
}
