// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Runs
import StudyFormat
import Therapy

extension RequestFiles {
  /// Files of this computer, by their paths.
  static let onDisk = RequestFiles(
    treatment: { path throws(RunError) in
      try read { () throws(StudyFormatError) in try TreatmentProtocol(contentsOf: path) }
    },
    patient: { path throws(RunError) in
      try read { () throws(StudyFormatError) in try Patient(contentsOf: path) }
    },
    patients: { path throws(RunError) in
      try read { () throws(StudyFormatError) in try PatientTable(contentsOf: path).patients }
    })

  private static func read<Value>(
    _ file: () throws(StudyFormatError) -> Value
  ) throws(RunError) -> Value {
    do { return try file() } catch { throw RunError(error) }
  }
}

extension RunError {
  /// A study file that is refused, or that cannot be read.
  init(_ error: StudyFormatError) {
    self.init(
      error.kind == .unreadable ? .unreadable : .value,
      at: .file(error.file, line: error.line, column: error.column, key: error.field),
      Wording(error.problem))
  }
}

extension TreatmentPlan {
  /// The plan that options describe.
  init(
    _ treatment: TreatmentOptions, _ patient: PatientOptions, _ model: ModelOptions
  ) throws(RunError) {
    let treatment = try treatment.fields.request(.onDisk)
    let patient = try patient.patient()
    try self.init(treatment, patient, try model.fields.request(for: patient))
  }
}
