// SPDX-License-Identifier: Apache-2.0

/// What a trial measured: patient by visit, with the arm and the covariates of each patient.
///
/// A value of plain arrays, which no file format knows of. A patient without any score is allowed,
/// and says nothing.
package struct VisitScores: Equatable, Sendable {
  /// How many arms there are, and visits.
  package let armCount: Int
  package let visitCount: Int
  /// Of each patient, from 0.
  package let arms: [Int]
  /// Covariates, each with a number for each patient: baseline, indicators of strata.
  package let covariates: [[Double]]
  /// Patient after patient, visit after visit within each; nil where nothing was measured.
  package var scores: [Double?]

  package var patientCount: Int { arms.count }

  /// - Throws: ``AnalysisError`` where the arrays do not fit together, or a number is not finite.
  package init(
    arms: [Int], armCount: Int, visitCount: Int, covariates: [[Double]] = [], scores: [Double?]
  ) throws(AnalysisError) {
    guard scores.count == arms.count * visitCount else {
      throw .wrongLength("scores", expected: arms.count * visitCount, found: scores.count)
    }
    for covariate in covariates where covariate.count != arms.count {
      throw .wrongLength("a covariate", expected: arms.count, found: covariate.count)
    }
    for arm in arms where !(0..<armCount).contains(arm) {
      throw .wrongArm(arm, armCount: armCount)
    }
    let areFinite = covariates.allSatisfy { $0.allSatisfy { $0.isFinite } }
    guard areFinite, scores.allSatisfy({ $0?.isFinite ?? true }) else { throw .notFinite }
    self.arms = arms
    self.armCount = armCount
    self.visitCount = visitCount
    self.covariates = covariates
    self.scores = scores
  }

  /// One row a measurement: the patient, the visit, the score.
  ///
  /// - Parameters:
  ///   - patients: of each row, from 0; `arms` and `covariates` are by patient.
  ///   - visits: of each row, from 0.
  package init(
    patients: [Int], visits: [Int], responses: [Double], arms: [Int], armCount: Int,
    visitCount: Int, covariates: [[Double]] = []
  ) throws(AnalysisError) {
    for column in [patients, visits] where column.count != responses.count {
      throw .wrongLength("a column", expected: responses.count, found: column.count)
    }
    var scores: [Double?] = Array(repeating: nil, count: arms.count * visitCount)
    for row in responses.indices {
      let (patient, visit) = (patients[row], visits[row])
      guard arms.indices.contains(patient) else {
        throw .wrongPatient(patient, count: arms.count)
      }
      guard (0..<visitCount).contains(visit) else { throw .wrongVisit(visit, count: visitCount) }
      let place = patient * visitCount + visit
      guard scores[place] == nil else { throw .repeated(patient: patient, visit: visit) }
      scores[place] = responses[row]
    }
    try self.init(
      arms: arms, armCount: armCount, visitCount: visitCount, covariates: covariates,
      scores: scores)
  }

  package subscript(patient: Int, visit: Int) -> Double? {
    get { scores[patient * visitCount + visit] }
    set { scores[patient * visitCount + visit] = newValue }
  }

  /// The visits at which a patient was measured.
  package func visits(of patient: Int) -> [Int] {
    (0..<visitCount).filter { self[patient, $0] != nil }
  }
}
