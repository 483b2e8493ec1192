// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
package import Therapy

extension TreatmentProtocol {
  /// Reads a protocol file:
  ///
  /// ```yaml
  /// name: Six infusions in twelve days
  /// drug: ketamine
  /// sessions:
  ///   - days: [0, 2, 4, 7, 9, 11]
  ///     dose: 0.5 mg/kg
  ///     route: iv
  ///     over: 40 min
  /// ```
  ///
  /// Without `drug` it is ketamine, and without `name` it is called like the file. For the keys of a session
  /// see `SessionReader`. In place of `sessions` a protocol may have `phases`, and then `rules`: see
  /// `PhaseReader`, `RuleReader`, `MonitoringReader` and Documentation/Protocols.md.
  ///
  /// - Throws: ``StudyFormatError``.
  package init(contentsOf file: String) throws(StudyFormatError) {
    try self.init(StudyText(contentsOf: file))
  }

  /// Reads the text of a protocol file; `file` is its name in messages.
  ///
  /// - Throws: ``StudyFormatError``.
  package init(yaml text: String, file: String) throws(StudyFormatError) {
    try self.init(StudyText(text, file: file))
  }

  private init(_ source: StudyText) throws(StudyFormatError) {
    let root = try YAMLDocument(source: source).root()
    let fields = try FieldMapping(root, keys: Self.keys)
    let name = try fields["name"]?.text() ?? source.title
    let drug = try fields["drug"].map { field throws(StudyFormatError) in
      try field.choice(of: Drug.self)
    }
    if let phases = fields["phases"] {
      try self.init(name: name, drug ?? .ketamine, phases, fields)
      return
    }
    let ofPhases = ["rules", "monitoring", "cap", "beside"] + OrderFields.keys.dropFirst()
    if let odd = ofPhases.compactMap({ fields[$0] }).first {
      throw odd.failure(
        "it belongs to a protocol with phases; a session says for itself what is given")
    }
    let sessions = try fields.required("sessions", as: "sessions: [{day: 0, dose: 35 mg, …}]")
    try self.init(name: name, drug: drug ?? .ketamine, from: sessions)
  }

  /// The keys of a protocol; those of a session hold for all phases that say nothing else.
  static let keys =
    ["name", "drug", "sessions", "phases", "rules", "monitoring", "cap", "beside"]
    + OrderFields.keys.dropFirst()

  private init(
    name: String, _ drug: Drug, _ phases: Field, _ fields: FieldMapping
  ) throws(StudyFormatError) {
    let phased = try PhasedReader(fields, drug: drug).treatment(phases)
    do throws(TherapyError) { try self.init(name: name, phased) } catch {
      throw phases.failure(error.description)
    }
  }

  private init(name: String, drug: Drug, from list: Field) throws(StudyFormatError) {
    var sessions: [Session] = []
    for field in try list.list() {
      sessions += try SessionReader(field).sessions(of: drug)
      guard sessions.count <= Dosing.mostDoses else {
        throw list.failure(DoseError.tooManyDoses(sessions.count).description)
      }
    }
    do {
      try self.init(name: name, drug: drug, sessions: sessions)
    } catch {
      throw list.failure(error.description)
    }
  }
}
