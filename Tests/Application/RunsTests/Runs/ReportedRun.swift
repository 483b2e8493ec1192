// SPDX-License-Identifier: Apache-2.0

import Runs

/// A run of one patient with what a page draws, asked for in words.
struct ReportedRun {
  var treatment = TreatmentFields()
  var course = CourseFields()
  var model = ModelFields()
  var patient = PatientFields()
  var page = PageRequest.withoutOthers

  /// 35 mg over 40 min, followed until then.
  init(until end: String = "7d") {
    (treatment.dose, treatment.route, treatment.over) = ("35mg", "iv", "40min")
    course.until = end
  }

  static let noFiles = RequestFiles(
    treatment: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "none") },
    patient: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "none") },
    patients: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "none") })

  func run() throws -> SimulationRun {
    let patient = try patient.patient(Self.noFiles)
    let plan = try TreatmentPlan(
      try treatment.request(Self.noFiles), patient, try model.request(for: patient))
    return try SimulationRun(
      plan, try course.request(), try SolverFields().request(), seed: 1, page: page)
  }
}
