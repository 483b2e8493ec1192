// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Statistics

/// Permuted blocks within strata: after every full block the arms of a stratum stand as the ratio
/// asks for.
///
/// A block's order follows from its seed, replicate, stratum and number alone, so that the first
/// hundred people of a trial of two hundred are those of a trial of one hundred.
package struct Randomisation: Equatable, Sendable {
  /// How many of a block come into each arm, 1 or more.
  package let ratios: [Int]
  /// How often the ratio stands in a block, 1 or more.
  package let repeats: Int
  /// By what people are told apart before.
  package let factors: [Stratum.Factor]

  package init(ratios: [Int], repeats: Int = 2, factors: [Stratum.Factor] = []) {
    precondition(ratios.allSatisfy { $0 > 0 } && repeats > 0, "a block has somebody of each arm")
    (self.ratios, self.repeats, self.factors) = (ratios, repeats, factors)
  }

  /// How many people a block holds.
  package var blockSize: Int { repeats * ratios.reduce(0, +) }

  /// The arms of some people in the order of their coming.
  ///
  /// - Parameters:
  ///   - strata: the stratum of each.
  ///   - key: of the trial's replicate.
  package func arms(for strata: [Stratum], _ key: PatientKey) -> [Int] {
    var places: [Stratum: Int] = [:]
    var blocks: [Stratum: [Int]] = [:]
    return strata.map { stratum in
      let place = places[stratum, default: 0]
      places[stratum] = place + 1
      if place % blockSize == 0 {
        blocks[stratum] = block(place / blockSize, of: stratum, key)
      }
      return blocks[stratum, default: []][place % blockSize]
    }
  }

  /// The arms of one block, shuffled by Fisher and Yates (Durstenfeld R. Commun ACM 1964;7:420,
  /// doi:10.1145/364520.364540).
  private func block(_ number: Int, of stratum: Stratum, _ key: PatientKey) -> [Int] {
    var stream = RandomStream(
      key, occasion: number, purpose: .randomization, name: stratum.name)
    var arms = (0..<repeats).flatMap { _ in
      ratios.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    }
    for place in stride(from: arms.count - 1, to: 0, by: -1) {
      arms.swapAt(place, Int(stream.uniform() * Double(place + 1)))
    }
    return arms
  }
}

/// Those people of a trial among whom the arms are balanced.
package struct Stratum: Hashable, Sendable {
  /// What people are told apart by.
  package enum Factor: String, CaseIterable, Sendable {
    case sex
    /// Below 55 a, or above.
    case age
    /// Below the middle of the severe band of the MADRS, or above.
    case severity
    /// Two failed treatments, or more.
    case resistance
  }

  /// A letter for each factor.
  package let name: String

  package init(_ person: VirtualPatient, baseline: Double, by factors: [Factor]) {
    name = factors.map { factor in
      let isUpper =
        switch factor {
        case .sex: person.patient.sex == .female
        case .age: person.patient.age >= Self.ageCutoff
        case .severity: baseline >= Self.severityCutoff
        case .resistance: person.history.failedTreatments > 2
        }
      return isUpper ? "+" : "-"
    }.joined()
  }

  /// a; below it the onset counts as early in trials of older people (Ochs-Ross 2020).
  static let ageCutoff = 55.0
  /// The lowest total that is called severe: Snaith RP et al. Br J Psychiatry 1986;148:599-601.
  static let severityCutoff = 35.0
}
