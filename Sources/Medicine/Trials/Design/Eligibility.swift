// SPDX-License-Identifier: Apache-2.0

package import Cohorts

/// Who is let in, of those who ask.
package struct Eligibility: Equatable, Sendable {
  /// The lowest recorded score of the MADRS; nil for that of the setting.
  package let lowestScore: Double?
  /// Whole years.
  package let ages: ClosedRange<Int>
  package let fewestFailedTreatments: Int
  /// Whether who takes a benzodiazepine is let in.
  package let allowsBenzodiazepines: Bool
  package let allowsHypertension: Bool

  package init(
    lowestScore: Double? = nil, ages: ClosedRange<Int> = 18...90, fewestFailedTreatments: Int = 0,
    allowsBenzodiazepines: Bool = true, allowsHypertension: Bool = true
  ) {
    self.lowestScore = lowestScore
    self.ages = ages
    self.fewestFailedTreatments = fewestFailedTreatments
    self.allowsBenzodiazepines = allowsBenzodiazepines
    self.allowsHypertension = allowsHypertension
  }

  /// Why somebody is not let in; nil for who is.
  package enum Refusal: String, CaseIterable, Sendable {
    case score, age, benzodiazepine, hypertension
    case failedTreatments = "failed treatments"
  }

  /// - Parameter score: as it was recorded at screening.
  package func refusal(of person: VirtualPatient, score: Double) -> Refusal? {
    if let lowestScore, score < lowestScore { return .score }
    let years = person.patient.age
    guard years >= Double(ages.lowerBound), years < Double(ages.upperBound + 1) else { return .age }
    if person.history.failedTreatments < fewestFailedTreatments { return .failedTreatments }
    if !allowsBenzodiazepines, person.patient.takesBenzodiazepine { return .benzodiazepine }
    if !allowsHypertension, person.history.hasHypertension { return .hypertension }
    return nil
  }
}

extension Patient {
  /// Whether one of the drugs that she takes is a benzodiazepine.
  var takesBenzodiazepine: Bool {
    comedication.contains { if case .benzodiazepine = $0.kind { true } else { false } }
  }
}
