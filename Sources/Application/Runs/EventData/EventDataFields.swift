// SPDX-License-Identifier: Apache-2.0

import Cohorts
package import TextbookModels

/// What is asked beside a file of records, as text.
package struct EventDataFields: Equatable, Sendable {
  /// The field `model`: a textbook model in place of ketamine's.
  package var model: String?
  /// The field `covariates`: between which records a value holds.
  package var covariates: String?
  /// The field `residual`: whether measurements are drawn.
  package var hasResidual = false
  package var patient = PatientFields()
  package var changes = ModelFields()
  package var course = CourseFields()
  package var solver = SolverFields()
  package var seed: String?
  /// The field `sex-code`: what numbers stand for in the file, as `0=male,1=female`.
  package var sexCode: String?
  /// How concentrations are analysed without compartments; nil where they are not.
  package var analysis: CurveAnalysisFields?
  /// Whether there is to be a page, with curves between the records.
  package var isReported = false

  package init() {}
}

extension EventDataFields {
  /// What is done with the subjects of a file.
  ///
  /// - Parameter files: how a file of the patient is read.
  /// - Throws: ``RunError`` at the field that cannot be read, is out of range, or says what the file
  ///   says too.
  package func plan(
    for records: EventRecords, _ files: RequestFiles
  ) throws(RunError) -> EventDataPlan {
    guard let model else { return .ketamine(try KetamineDataPlan(records, self, files)) }
    return .textbook(try TextbookDataPlan(records, model: model, self))
  }

  func direction() throws(RunError) -> CovariateDirection {
    guard let covariates else { return .back }
    return try FieldText("covariates", covariates).choice(of: CovariateDirection.self)
  }
}

extension EventDataFields {
  func seedNumber() throws(RunError) -> UInt64 {
    guard let seed else { return 1 }
    return UInt64(try FieldText("seed", seed).seed())
  }
}

/// The subjects of a file of records, and the model that they go through.
package enum EventDataPlan {
  case textbook(TextbookDataPlan)
  case ketamine(KetamineDataPlan)

  /// Follows all subjects.
  ///
  /// - Throws: ``RunError`` at the record that cannot be followed.
  package func record() throws(RunError) -> DataRecord {
    switch self {
    case .textbook(let plan): try plan.record()
    case .ketamine(let plan): try plan.record()
    }
  }
}
