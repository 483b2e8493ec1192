// SPDX-License-Identifier: Apache-2.0

/// One arm of a comparison as text: what is given, to whom, and how both are described.
package struct ArmFields: Equatable, Sendable {
  package var treatment: TreatmentFields
  package var patient: PatientFields
  package var model: ModelFields
  package var solver: SolverFields
  /// What is told of a patient besides her file, where she has one.
  private var revision = PatientFields()
  /// What differs from the first arm, as `block ampa`; the treatment apart, which has a name.
  private(set) var differences: [String] = []
  /// Whether the treatment differs.
  private(set) var differsInTreatment = false

  package init(
    _ treatment: TreatmentFields, _ patient: PatientFields, _ model: ModelFields,
    _ solver: SolverFields
  ) {
    (self.treatment, self.patient) = (treatment, patient)
    (self.model, self.solver) = (model, solver)
  }

  /// What can differ between arms, by the names of fields.
  package enum Name: String, CaseIterable, Sendable {
    case dose, route, over, hold, `repeat`, interval, drug, `protocol`
    case weight, height, age, sex, cyp2b6, liver, kidney, with, patient
    case baselineMADRS = "baseline-madrs"
    case baselinePHQ9 = "baseline-phq9"
    case set, `switch`, block, preset, setting, solver, rtol, atol
  }

  /// The word that takes away what was given several times.
  private static let nothing = "none"
}

extension ArmFields {
  /// The same arm with some changes.
  package func changed(_ changes: [(name: Name, value: String)]) -> ArmFields {
    var arm = self
    arm.beginTreatment(changes)
    for (name, value) in changes { arm.set(name, to: value) }
    return arm
  }

  /// The arm of a protocol file.
  package func following(protocolFile path: String) -> ArmFields {
    changed([(.protocol, path)])
  }

  /// What belongs to a route is not taken to another one, and a protocol not to a schedule.
  private mutating func beginTreatment(_ changes: [(name: Name, value: String)]) {
    let schedule: [Name] = [.dose, .route, .over, .hold, .repeat, .interval, .drug]
    let own = changes.filter { schedule.contains($0.name) }
    let isControlAlone = own.allSatisfy { $0.name == .drug && $0.value == Self.nothing }
    if changes.contains(where: { $0.name == .protocol }) || treatment.file != nil && !isControlAlone
    {
      treatment = TreatmentFields()
    }
    guard let route = own.first(where: { $0.name == .route })?.value, route != treatment.route
    else { return }
    (treatment.over, treatment.hold) = (nil, nil)
  }

  private mutating func set(_ name: Name, to value: String) {
    if setTreatment(name, to: value) {
      differsInTreatment = true
      return
    }
    differences.append("\(name.rawValue) \(value)")
    if !setPatient(name, to: value) { setModel(name, to: value) }
  }

  private mutating func setTreatment(_ name: Name, to value: String) -> Bool {
    switch name {
    case .dose: treatment.dose = value
    case .route: treatment.route = value
    case .over: treatment.over = value
    case .hold: treatment.hold = value
    case .repeat: treatment.count = value
    case .interval: treatment.interval = value
    case .drug: treatment.drug = value
    case .protocol: treatment.file = value
    default: return false
    }
    return true
  }

  /// A patient's file is kept, and what differs stands beside it.
  private mutating func setPatient(_ name: Name, to value: String) -> Bool {
    if name == .patient {
      (patient, revision) = (PatientFields(), PatientFields())
      patient.file = value
      return true
    }
    return patient.file == nil
      ? Self.set(name, to: value, in: &patient) : Self.set(name, to: value, in: &revision)
  }

  private static func set(
    _ name: Name, to value: String, in patient: inout PatientFields
  ) -> Bool {
    switch name {
    case .weight: patient.weight = value
    case .height: patient.height = value
    case .age: patient.age = value
    case .sex: patient.sex = value
    case .baselineMADRS: (patient.baselineMADRS, patient.baselinePHQ9) = (value, nil)
    case .baselinePHQ9: (patient.baselineMADRS, patient.baselinePHQ9) = (nil, value)
    case .cyp2b6: patient.cyp2b6 = value
    case .liver: patient.liver = value
    case .kidney: patient.kidney = value
    case .with: patient.comedication = value == nothing ? [] : patient.comedication + [value]
    default: return false
    }
    return true
  }

  private mutating func setModel(_ name: Name, to value: String) {
    switch name {
    case .set: model.sets = Self.replacing(model.sets, by: value)
    case .switch: model.switches = Self.replacing(model.switches, by: value)
    case .block: model.blocks = value == Self.nothing ? [] : model.blocks + [value]
    case .preset: model.preset = value == Self.nothing ? nil : value
    case .setting: model.setting = value == Self.nothing ? nil : value
    case .solver: solver.method = value
    case .rtol: solver.relativeTolerance = value
    case .atol: solver.absoluteTolerance = value
    default: break
    }
  }

  /// Assignments with one more in place of that of the same name.
  private static func replacing(_ assignments: [String], by text: String) -> [String] {
    let name = text.prefix { $0 != "=" }
    return assignments.filter { $0.prefix { $0 != "=" } != name } + [text]
  }
}

extension ArmFields {
  /// What is asked for.
  ///
  /// - Parameter place: where.
  package func request(
    at place: RunError.Place, _ files: RequestFiles
  ) throws(RunError) -> ComparisonRequest.Arm {
    let treatment = try treatment.request(files)
    let known = try patient.patient(files)
    let patient = try revision.isGiven ? revision.patient(revising: known) : known
    return ComparisonRequest.Arm(
      at: place, differences: differences, differsInTreatment: differsInTreatment, treatment,
      patient, try model.request(for: patient), try solver.request())
  }
}
