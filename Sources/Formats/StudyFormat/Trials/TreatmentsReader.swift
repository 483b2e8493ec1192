// SPDX-License-Identifier: Apache-2.0

import Encodings
import Therapy
import Trials

/// Reads what can be given, by name.
struct TreatmentsReader {
  static let keys = ["protocol", "control", "sessions-of", "beside"]

  /// What is noted of sessions, and changes nothing: no trial shows that it does.
  enum Note: String, CaseIterable {
    case music
    case virtualReality = "virtual-reality"
    case mindfulness
  }

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
        let note = try field.choice(of: Note.self).rawValue
        if !notes.contains(note) { notes.append(note) }
      }
    }
    return notes
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
      Intervention(name, try given(name, entry, plans, entries.map { $0.name }))
    }
  }

  private func given(
    _ name: String, _ entry: FieldMapping, _ plans: [String: TreatmentProtocol], _ names: [String]
  ) throws(StudyFormatError) -> Intervention.Given {
    guard let field = entry["control"] else {
      guard let plan = plans[name] else {
        throw entry.owner.failure(
          "found neither protocol nor control; a treatment is one of the two")
      }
      if let odd = entry["sessions-of"] { throw odd.failure("sessions-of belongs to a control") }
      return .drug(plan)
    }
    if plans[name] != nil {
      throw field.failure("found protocol and control; give one of the two")
    }
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
}
