// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

@Suite struct RandomStreamDistributionsTests {
  /// The mean and the variance of a gamma variable of scale 1 are its shape.
  @Test(arguments: [1, 2.5, 80])
  func gammaDrawsHaveTheirMoments(_ shape: Double) {
    var stream = RandomStream(seed: 11, subject: 0, purpose: 1, name: "gamma")
    let draws = (0..<40_000).map { _ in stream.gamma(shape: shape) }
    let n = Double(draws.count)
    let mean = draws.reduce(0, +) / n
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    #expect(draws.allSatisfy { $0 > 0 })
    let errorOfMean = (shape / n).squareRoot()
    #expect(abs(mean - shape) < 4 * errorOfMean)
    // The variance of the square of a gamma variable's deviation is 2 k² + 6 k.
    let errorOfVariance = ((2 * shape * shape + 6 * shape) / n).squareRoot()
    #expect(abs(variance - shape) < 4 * errorOfVariance)
  }

  @Test func chiSquaredDrawsHaveTheirMean() {
    var stream = RandomStream(seed: 12, subject: 0, purpose: 1, name: "chi")
    let draws = (0..<40_000).map { _ in stream.chiSquared(degreesOfFreedom: 5) }
    let mean = draws.reduce(0, +) / Double(draws.count)
    // Of a variance of 10: 0.0158 is the error of the mean of 40,000.
    #expect(abs(mean - 5) < 0.064)
  }
}
