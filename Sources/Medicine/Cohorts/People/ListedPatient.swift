// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities

/// A real person of a table: what it says of her.
public struct ListedPatient: Equatable, Sendable {
  /// Her name in results.
  public let id: String
  public let patient: Patient
  /// Whether she takes any; nil where the table does not say.
  public let takesBenzodiazepines: Bool?
  public let failedTreatments: Int?
  public let hasHypertension: Bool?
  /// Blood pressure before treatment, mm[Hg].
  public let systolic: Double?
  public let diastolic: Double?

  public init(
    id: String, patient: Patient, takesBenzodiazepines: Bool? = nil, failedTreatments: Int? = nil,
    hasHypertension: Bool? = nil,
    systolic: Double? = nil, diastolic: Double? = nil
  ) {
    self.id = id
    self.patient = patient
    self.takesBenzodiazepines = takesBenzodiazepines
    self.failedTreatments = failedTreatments
    self.hasHypertension = hasHypertension
    self.systolic = systolic
    self.diastolic = diastolic
  }

  /// What may be known of her: pressures (mm[Hg]) with which a session may begin, and failed treatments.
  public static let systolic = 70.0...200.0
  public static let diastolic = 40.0...120.0
  public static let failedTreatments = CovariateLimit.failedTreatments

  /// The history, what is unknown taken from another one.
  func history(elseFrom drawn: MedicalHistory) -> MedicalHistory {
    MedicalHistory(
      failedTreatments: failedTreatments ?? drawn.failedTreatments,
      hasHypertension: hasHypertension ?? drawn.hasHypertension,
      systolic: systolic ?? drawn.systolic, diastolic: diastolic ?? drawn.diastolic)
  }
}

extension [ListedPatient] {
  /// A fingerprint of what a table says, whatever its order of columns.
  package var fingerprint: String {
    var bytes: [UInt8] = []
    for person in self { person.write(to: &bytes) }
    return SHA256.hexadecimal(of: bytes)
  }
}

extension ListedPatient {
  /// Everything that is known, each with what ends it.
  fileprivate func write(to bytes: inout [UInt8]) {
    let facts = patient.facts.map { $0.isDefault ? "" : $0.value }
    let others = [
      takesBenzodiazepines.map { $0 ? "yes" : "no" }, failedTreatments.map { String($0) },
      hasHypertension.map { $0 ? "yes" : "no" }, systolic.map { $0.shortest },
      diastolic.map { $0.shortest },
    ]
    for text in [id] + facts + others.map({ $0 ?? "" }) {
      bytes.append(contentsOf: text.utf8)
      bytes.append(0)
    }
  }
}
