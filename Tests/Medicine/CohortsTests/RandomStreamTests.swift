// SPDX-License-Identifier: Apache-2.0

import Foundation
import KetamineModel
import Quantities
import Testing

@testable import Cohorts

@Suite struct PhiloxTests {
  /// What one counter and key must give.
  struct Vector: Sendable {
    let counter: SIMD4<UInt32>
    let key: SIMD2<UInt32>
    let expected: SIMD4<UInt32>
  }

  /// Every line for `philox4x32 10` of the file `kat_vectors` of Random123 (D. E. Shaw Research):
  /// all zeros, all ones, and the digits of π.
  static let vectors = [
    Vector(
      counter: [0, 0, 0, 0], key: [0, 0],
      expected: [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
    Vector(
      counter: SIMD4(repeating: 0xffff_ffff), key: SIMD2(repeating: 0xffff_ffff),
      expected: [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
    Vector(
      counter: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
      key: [0xa409_3822, 0x299f_31d0],
      expected: [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
  ]

  @Test(arguments: vectors)
  func knownAnswers(_ vector: Vector) {
    #expect(Philox.block(counter: vector.counter, key: vector.key) == vector.expected)
  }
}

@Suite struct RandomStreamTests {
  private let count = 200_000

  private func stream(
    seed: UInt64 = 1, patient: Int = 0, occasion: Int = 0,
    purpose: RandomStream.Purpose = .parameters, name: String = ""
  ) -> RandomStream {
    RandomStream(seed: seed, patient: patient, occasion: occasion, purpose: purpose, name: name)
  }

  @Test func theKeyIsSeedPatientOccasionPurposeAndName() {
    let streams = [
      stream(), stream(seed: 2), stream(seed: 1 << 32 | 1), stream(patient: 1),
      stream(occasion: 1), stream(purpose: .covariates), stream(name: "a"), stream(name: "b"),
    ]
    let first = streams.map { $0.uniform(at: 0) }
    #expect(Set(first).count == streams.count)
    #expect(stream().uniform(at: 0) == first[0])
  }

  @Test func drawsAreNumbered() {
    var stream = stream(patient: 7)
    let drawn = [stream.uniform(), stream.normal(), stream.uniform()]
    #expect(drawn == [stream.uniform(at: 0), stream.normal(at: 1), stream.uniform(at: 2)])
    #expect(stream.position == 3)
  }

  /// A uniform draw of the published first vector: counter and key of zeros are no stream's, so the
  /// words of a stream are compared with the block that they name.
  @Test func theCounterIsDrawPurposeOccasionPatient() {
    let stream = stream(seed: 0x0000_0002_0000_0003, patient: 5, occasion: 4, purpose: .rating)
    let what = UInt32(RandomStream.Purpose.rating.rawValue) << 24 | RandomStream.fingerprint(of: "")
    let block = Philox.block(counter: [9, what, 4, 5], key: [3, 2])
    let bits = (UInt64(block.y) << 32 | UInt64(block.x)) >> 12
    #expect(stream.uniform(at: 9) == (Double(bits) + 0.5) / 4_503_599_627_370_496)
  }

  @Test func purposesKeepTheirNumbers() {
    #expect(RandomStream.Purpose.allCases.map(\.rawValue) == Array(1...10))
    #expect(RandomStream.fingerprint(of: "") == 0x1C_9D44)
    // FNV-1a of "foobar" is 0xbf9cf968 in its authors' test vectors.
    #expect(RandomStream.fingerprint(of: "foobar") == 0x9c_f968 ^ 0xbf)
  }

  @Test func everyParameterHasAStreamOfItsOwn() {
    let prints = Layout.passports.map { RandomStream.fingerprint(of: $0.name) }
    #expect(Set(prints).count == prints.count)
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
  @Test(arguments: ["draw", "patient", "occasion", "purpose"])
  func neighboursAreUnrelated(_ direction: String) {
    let pairs = (0..<count / 4).map { index -> (Double, Double) in
      switch direction {
      case "draw": (stream().normal(at: index), stream().normal(at: index + 1))
      case "patient":
        (stream(patient: index).normal(at: 0), stream(patient: index + 1).normal(at: 0))
      case "occasion":
        (stream(occasion: index).normal(at: 0), stream(occasion: index + 1).normal(at: 0))
      default:
        (
          stream(patient: index, purpose: .parameters).normal(at: 0),
          stream(patient: index, purpose: .occasions).normal(at: 0)
        )
      }
    }
    let correlation = pairs.reduce(0) { $0 + $1.0 * $1.1 } / Double(pairs.count)
    #expect(abs(correlation) < 4 / Double(pairs.count).squareRoot())
  }
}
