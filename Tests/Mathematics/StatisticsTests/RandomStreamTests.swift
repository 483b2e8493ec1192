// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

@Suite struct RandomStreamTests {
  private let count = 200_000

  private func stream(
    seed: UInt64 = 1, subject: Int = 0, occasion: Int = 0, purpose: UInt8 = 2,
    name: String = ""
  ) -> RandomStream {
    RandomStream(seed: seed, subject: subject, occasion: occasion, purpose: purpose, name: name)
  }

  @Test func theKeyIsSeedSubjectOccasionPurposeAndName() {
    let streams = [
      stream(), stream(seed: 2), stream(seed: 1 << 32 | 1), stream(subject: 1),
      stream(occasion: 1), stream(purpose: 1), stream(name: "a"), stream(name: "b"),
    ]
    let first = streams.map { $0.uniform(at: 0) }
    #expect(Set(first).count == streams.count)
    #expect(stream().uniform(at: 0) == first[0])
  }

  @Test func drawsAreNumbered() {
    var stream = stream(subject: 7)
    let drawn = [stream.uniform(), stream.normal(), stream.uniform()]
    #expect(drawn == [stream.uniform(at: 0), stream.normal(at: 1), stream.uniform(at: 2)])
    #expect(stream.position == 3)
  }

  /// A uniform draw of the published first vector: counter and key of zeros are no stream's, so the
  /// words of a stream are compared with the block that they name.
  @Test func theCounterIsDrawPurposeOccasionSubject() {
    let stream = stream(seed: 0x0000_0002_0000_0003, subject: 5, occasion: 4, purpose: 6)
    let what = UInt32(6) << 24 | RandomStream.fingerprint(of: "")
    let block = Philox.block(counter: [9, what, 4, 5], key: [3, 2])
    let bits = (UInt64(block.y) << 32 | UInt64(block.x)) >> 12
    #expect(stream.uniform(at: 9) == (Double(bits) + 0.5) / 4_503_599_627_370_496)
  }

  @Test func namesKeepTheirFingerprints() {
    #expect(RandomStream.fingerprint(of: "") == 0x1C_9D44)
    // FNV-1a of "foobar" is 0xbf9cf968 in its authors' test vectors.
    #expect(RandomStream.fingerprint(of: "foobar") == 0x9c_f968 ^ 0xbf)
  }

  /// Kolmogorov and Smirnov's distance of n draws from a distribution, times √n: beyond 1.95 in one
  /// of a thousand samples.
  private func distance(_ draws: [Double], from cumulative: (Double) -> Double) -> Double {
    let n = Double(draws.count)
    let gaps = draws.sorted().enumerated().map { index, draw in
      let share = cumulative(draw)
      return max(Double(index + 1) / n - share, share - Double(index) / n)
    }
    return (gaps.max() ?? 1) * n.squareRoot()
  }

  @Test func uniformDrawsAreUniform() {
    let stream = stream(seed: 11)
    let draws = (0..<count).map { stream.uniform(at: $0) }
    #expect(draws.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(distance(draws) { $0 } < 1.95)
  }

  @Test func normalDrawsAreNormal() {
    let stream = stream(seed: 12)
    let draws = (0..<count).map { stream.normal(at: $0) }
    #expect(distance(draws) { 0.5 * erfc(-$0 / 2.0.squareRoot()) } < 1.95)
    let mean = draws.reduce(0, +) / Double(count)
    let moments = [2.0, 3, 4].map { power in
      draws.reduce(0) { $0 + pow($1, power) } / Double(count)
    }
    let root = Double(count).squareRoot()
    // Four standard errors of each moment of a standard normal variable.
    #expect(abs(mean) < 4 / root)
    #expect(abs(moments[0] - 1) < 4 * 2.0.squareRoot() / root)
    #expect(abs(moments[1]) < 4 * 15.0.squareRoot() / root)
    #expect(abs(moments[2] - 3) < 4 * 96.0.squareRoot() / root)
  }

  /// Neighbours in every direction of the key are unrelated: four standard errors of a correlation.
  @Test(arguments: ["draw", "subject", "occasion", "purpose"])
  func neighboursAreUnrelated(_ direction: String) {
    let pairs = (0..<count / 4).map { index -> (Double, Double) in
      switch direction {
      case "draw": (stream().normal(at: index), stream().normal(at: index + 1))
      case "subject":
        (stream(subject: index).normal(at: 0), stream(subject: index + 1).normal(at: 0))
      case "occasion":
        (stream(occasion: index).normal(at: 0), stream(occasion: index + 1).normal(at: 0))
      default:
        (
          stream(subject: index, purpose: 2).normal(at: 0),
          stream(subject: index, purpose: 3).normal(at: 0)
        )
      }
    }
    let correlation = pairs.reduce(0) { $0 + $1.0 * $1.1 } / Double(pairs.count)
    #expect(abs(correlation) < 4 / Double(pairs.count).squareRoot())
  }
}
