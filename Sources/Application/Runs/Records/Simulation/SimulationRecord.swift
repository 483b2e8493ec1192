// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Quantities

/// A finished simulation of one patient, as everything prints it: table, CSV, JSON and HTML.
///
/// It is a plain value and knows no model: whoever ran the simulation fills it in. All that a
/// reader needs in order to judge the numbers, or to run them again, stands in it; nothing tells
/// of clocks, hosts or threads, so that equal runs print equal bytes.
package struct SimulationRecord: Sendable {
  /// Which equations ran, with which switches and interventions.
  package let model: Model
  /// Who was treated: one field for each covariate, in the order of printing.
  package let patient: [PatientField]
  /// What was given, in words.
  package let treatment: Treatment
  /// Every single dose, in order of time.
  package let doses: [Dose]
  /// The start of each session in which something is given, in hours, ascending.
  package let sessionStarts: [Double]
  /// How the equations were solved.
  package let solver: Solver
  /// All observables on the output grid; time in hours.
  package let course: Series
  /// The first session on a fine grid of its own, time in minutes from its first dose; nil where
  /// the course is the only series (its first hours then stand in).
  package let session: Series?
  /// How other people differ; nil where nobody else was followed.
  package var band: Band?
  /// What a page draws besides; nil where none is wanted.
  package var page: PageCurves?
  package let endpoints: [Endpoint]
  /// How likely outcomes are; nil where nobody was asked.
  package var likely: Likely?
  /// What each session brings; empty where nobody asked.
  package var sessions: [SessionResult] = []
  /// What was decided on the way; nil where the sessions were fixed.
  package var ledger: [Decision]?
  /// Names of observables that this model cannot give: absent from the series, never zero.
  package let unavailable: [String]
  package let warnings: [String]
  /// The parameters that were used, with their passports.
  package let parameters: [Parameter]
  /// The bibliography of the parts that ran.
  package let references: [Reference]
  /// Where the literature disagrees, and what was assumed here.
  package let notes: [Note]
  /// What the model does not cover, one sentence each; the disclaimer always stands before them.
  package let limits: [String]

  /// - Throws: ``RunError`` when a dose, endpoint, patient field or parameter is NaN or
  ///   infinite; the series have been checked when they were made.
  package init(
    model: Model, patient: [PatientField], treatment: Treatment, doses: [Dose],
    sessionStarts: [Double], solver: Solver,
    course: Series, session: Series? = nil, endpoints: [Endpoint] = [],
    unavailable: [String] = [], warnings: [String] = [], parameters: [Parameter] = [],
    references: [Reference] = [], notes: [Note] = [], limits: [String] = []
  ) throws(RunError) {
    self.model = model
    self.patient = patient
    self.treatment = treatment
    self.doses = doses
    self.sessionStarts = sessionStarts
    self.solver = solver
    self.course = course
    self.session = session
    self.endpoints = endpoints
    self.unavailable = unavailable
    self.warnings = warnings
    self.parameters = parameters
    self.references = references
    self.notes = notes
    self.limits = limits
    try checkFinite()
  }

  /// How much of the first session is shown minute by minute, in hours from its first dose: in an
  /// infusion and in the observation after it everything acute happens.
  package static let firstSession = 4.0

  /// What the software says of itself, in every report.
  package static let disclaimer =
    "Research and teaching software. Not a medical device. Not for treatment decisions. "
    + "Predicted values are simulations."

  private func checkFinite() throws(RunError) {
    for field in patient { try Self.check(field.value.number ?? 0, "patient.\(field.key)") }
    for endpoint in endpoints {
      try Self.check(endpoint.value, "endpoint \(endpoint.name)")
      try Self.check(endpoint.time, "time of endpoint \(endpoint.name)")
    }
    for parameter in parameters { try Self.check(parameter.value, "parameter \(parameter.name)") }
    for (index, dose) in doses.enumerated() {
      for number in [dose.time, dose.amount, dose.duration] + dose.profile.flatMap({ $0.numbers }) {
        try Self.check(number, "dose \(index)")
      }
    }
    try Self.check(solver.relativeTolerance, "relative tolerance")
    try Self.check(solver.absoluteTolerance, "absolute tolerance")
  }

  private static func check(_ number: Double, _ place: String) throws(RunError) {
    guard number.isFinite else { throw .notFinite(place) }
  }
}
