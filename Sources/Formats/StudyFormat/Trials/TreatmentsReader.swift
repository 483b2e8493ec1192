// SPDX-License-Identifier: Apache-2.0

import Encodings
import Therapy
import Trials

/// Reads what can be given, by name.
///
/// | key | meaning |
/// |---|---|
/// | `protocol` | a file: the drug, as it says |
/// | `control` | what is given in its place, with `sessions-of` the treatment whose sessions it has |
/// | `treatment` | another treatment in place of sessions: `ect`, `cbt`, `quetiapine`, `oral-antidepressant`, `none` |
/// | `beside` | a list of what begins as well, `cbt` or `{treatment: psychotherapy, days: [1, 8]}`, and of what is only noted |
/// | `under` | `anaesthesia`, in which nobody feels what is given |
struct TreatmentsReader {
  static let keys = ["protocol", "control", "treatment", "sessions-of", "beside", "under"]

  /// What is noted of sessions, and changes nothing: no trial shows that it does.
  enum Note: String, CaseIterable {
    case music
    case virtualReality = "virtual-reality"
    case mindfulness
  }

  private enum Masking: String, CaseIterable { case anaesthesia }

  private let fields: FieldMapping

  init(_ fields: FieldMapping) { self.fields = fields }

  private func entries() throws(StudyFormatError) -> [(name: String, field: FieldMapping)] {
    let field = try fields.required(
      "treatments", as: "treatments: {drug: {protocol: protocol.yaml}, …}")
    return try FieldMapping(field, keys: nil).all.map { name, field throws(StudyFormatError) in
      (name, try FieldMapping(field, keys: Self.keys))
    }
  }

  func protocolNames() throws(StudyFormatError) -> [(text: String, field: Field)] {
    var names: [(text: String, field: Field)] = []
    for (_, entry) in try entries() {
      if let field = entry["protocol"] { names.append((try field.text(), field)) }
    }
    return names
  }

  func notes() throws(StudyFormatError) -> [String] {
    var notes: [String] = []
    for (_, entry) in try entries() {
      for field in try entry["beside"]?.list() ?? [] {
        guard let note = try note(field)?.rawValue, !notes.contains(note) else { continue }
        notes.append(note)
      }
    }
    return notes
  }

  /// What is only noted; nil for a treatment.
  private func note(_ field: Field) throws(StudyFormatError) -> Note? {
    field.isMapping ? nil : Note(rawValue: try field.text())
  }

  func treatments(
    _ protocols: [String: TreatmentProtocol]
  ) throws(StudyFormatError) -> [Intervention] {
    let entries = try entries()
    var plans: [String: TreatmentProtocol] = [:]
    for (name, entry) in entries {
      if let field = entry["protocol"] { plans[name] = protocols[try field.text()] }
    }
    return try entries.map { name, entry throws(StudyFormatError) in
      let given = try given(name, entry, plans, entries.map { $0.name })
      return Intervention(
        name, given, others: try others(entry),
        isUnderAnaesthesia: try isUnderAnaesthesia(entry, given))
    }
  }

  private func given(
    _ name: String, _ entry: FieldMapping, _ plans: [String: TreatmentProtocol], _ names: [String]
  ) throws(StudyFormatError) -> Intervention.Given {
    let kinds = ["protocol", "control", "treatment"].filter { entry[$0] != nil }
    guard let kind = kinds.first else {
      throw entry.owner.failure(
        "found neither protocol, nor control, nor treatment; a treatment is one of the three")
    }
    if kinds.count > 1, let odd = entry[kinds[1]] {
      throw odd.failure("found \(kind) and \(kinds[1]); give one of the two")
    }
    if kind != "control", let odd = entry["sessions-of"] {
      throw odd.failure("sessions-of belongs to a control")
    }
    if let plan = plans[name] { return .drug(plan) }
    guard let field = entry["control"] else { return .control(.nothing, sessionsOf: nil) }
    return try control(field, entry, plans, names)
  }

  private func control(
    _ field: Field, _ entry: FieldMapping, _ plans: [String: TreatmentProtocol], _ names: [String]
  ) throws(StudyFormatError) -> Intervention.Given {
    let control = try field.choice(of: Control.self)
    guard let source = entry["sessions-of"] else {
      guard !control.hasSessions else {
        throw field.failure(
          "\(control.rawValue) is given in sessions; say which, as sessions-of: NAME")
      }
      return .control(control, sessionsOf: nil)
    }
    guard control.hasSessions else {
      throw source.failure("where nothing is given there are no sessions; leave sessions-of out")
    }
    let like = names[try source.place(among: names)]
    guard let plan = plans[like] else {
      throw source.failure("found \(like.quoted), which has no protocol")
    }
    return .control(control, sessionsOf: plan)
  }

  /// What stands in place of sessions, and what begins beside.
  private func others(_ entry: FieldMapping) throws(StudyFormatError) -> [StartedTreatment] {
    var others: [StartedTreatment] = []
    if let field = entry["treatment"] {
      let names = OtherTreatment.allCases.filter { $0 != .psychotherapy }.map { $0.name }
      let place = try field.place(among: names + ["none"])
      if place < names.count, let treatment = OtherTreatment(rawValue: names[place]) {
        others.append(StartedTreatment(treatment, at: 0))
      }
    }
    for field in try entry["beside"]?.list() ?? [] {
      let new = try beside(field)
      if let twice = new.first(where: { one in
        one.treatment != .psychotherapy && others.contains { $0.treatment == one.treatment }
      }) {
        throw field.failure("found \(twice.treatment.name) twice; it begins once")
      }
      others += new
    }
    return others
  }

  private func beside(_ field: Field) throws(StudyFormatError) -> [StartedTreatment] {
    if field.isMapping { return try OtherTreatmentReader(field).started() }
    if try note(field) != nil { return [] }
    let names = OtherTreatment.allCases.filter { $0 != .psychotherapy }.map { $0.name }
    let place = try field.place(among: names + Note.allCases.map { $0.rawValue })
    return OtherTreatment(rawValue: names[place]).map { [StartedTreatment($0, at: 0)] } ?? []
  }

  private func isUnderAnaesthesia(
    _ entry: FieldMapping, _ given: Intervention.Given
  ) throws(StudyFormatError) -> Bool {
    guard let field = entry["under"] else { return false }
    _ = try field.choice(of: Masking.self)
    if case .control(.nothing, _) = given {
      throw field.failure("where there are no sessions nobody is anaesthetised; leave under out")
    }
    return true
  }
}
