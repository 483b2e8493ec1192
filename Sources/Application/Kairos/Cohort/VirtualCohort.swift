// SPDX-License-Identifier: Apache-2.0

import Cohorts

/// Many people who could be treated. They are computed when they are followed, each from her number
/// and the seed alone: patient 7 is the same in every cohort of that seed.
public struct VirtualCohort: Sendable {
  /// How many.
  public let count: Int
  /// The key of all random numbers.
  public let seed: Int
  let reference: Patient
  let listed: [ListedPatient]?
  let isUnknownDrawn: Bool

  /// People who seek treatment, drawn at random.
  ///
  /// - Parameters:
  ///   - count: 2 or more.
  ///   - patient: what was given of her is the same for all; the rest differs.
  ///   - seed: 0 or more.
  public static func cohort(
    of count: Int, like patient: Patient = .anybody, seed: Int = 1
  ) -> VirtualCohort {
    VirtualCohort(
      count: count, seed: seed, reference: patient, listed: nil, isUnknownDrawn: true)
  }

  /// Real people: how the model differs in each is drawn, and what nobody told of them is assumed as
  /// of a single patient.
  ///
  /// - Parameters:
  ///   - patients: 2 or more.
  ///   - seed: 0 or more.
  ///   - isUnknownDrawn: whether what nobody told is drawn as well.
  public static func people(
    _ patients: [Patient], seed: Int = 1, drawingUnknown isUnknownDrawn: Bool = false
  ) -> VirtualCohort {
    VirtualCohort(
      count: patients.count, seed: seed, reference: .anybody,
      listed: patients.enumerated().map { ListedPatient(id: String($0 + 1), patient: $1) },
      isUnknownDrawn: isUnknownDrawn)
  }
}

extension VirtualCohort {
  /// - Throws: ``KairosError`` for fewer than two people, or a seed below 0.
  func check() throws(KairosError) {
    guard count >= 2 else {
      throw KairosError(
        "people", found: "\(count)", allowed: "2 or more; for one, simulate a Patient")
    }
    guard seed >= 0 else { throw KairosError("seed", found: "\(seed)", allowed: "0 or more") }
  }
}
