// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import KetamineModel
import Pharmacokinetics
package import Quantities
import Scalars

/// A result that was written earlier, as far as it tells which parts of the model ran.
package struct SavedResult {
  /// The references of exactly the parts that ran, in any treatment of a comparison.
  package let references: [Reference]

  /// Reads the JSON of `kairos simulate`: of one patient, of a cohort or of a comparison.
  ///
  /// - Parameter file: where it stands.
  /// - Throws: ``RunError`` that names the file, for what is no such result.
  package init(_ bytes: [UInt8], in file: String) throws(RunError) {
    let document: JSON
    do { document = try JSON(reading: bytes) } catch {
      throw Self.noResult(file, "the text is no JSON")
    }
    let runs: [Parts]
    do { runs = try Parts.all(in: JSONField(document)) } catch {
      switch error {
      case .missing(let key): throw Self.noResult(file, "the key \(key.quoted) is missing")
      case .unexpected(let path):
        let place = path.joined(separator: ".")
        throw Self.noResult(file, "at \(place) stands something else than expected")
      }
    }
    var found: [Reference] = []
    for run in runs { found += try run.references(in: file) }
    references = found.eachOnce
  }

  private static func noResult(_ file: String, _ problem: Wording) -> RunError {
    RunError(.value, at: .file(file), "found no result of kairos simulate; \(problem)")
  }
}

/// The parts of a result that say what ran, as they are written.
private struct Parts {
  let name: String
  let version: String
  let switches: [(key: String, value: String)]
  let blocks: [String]
  let sets: [(key: String, value: String)]
  let preset: String?
  let setting: String?
  /// Nil for a cohort, whose patients may have everything.
  let patient: Subject?
  let doses: [(drug: String, route: String)]

  init(_ field: JSONField) throws(JSONField.Problem) {
    let model = try field.member("model")
    name = try model.member("name").text()
    version = try model.member("version").text()
    switches = try Self.texts(model.member("switches"))
    blocks = try model.member("blocks").texts()
    sets = try Self.texts(model.member("set"))
    preset = try Self.word(model, "preset")
    setting = try Self.word(model, "setting")
    let isCohort = try field.members().contains { $0.key == "n" }
    patient = isCohort ? nil : try Subject(field.member("patient"))
    doses = try field.member("doses").elements().map { (dose) throws(JSONField.Problem) in
      (try dose.member("drug").text(), try dose.member("route").text())
    }
  }

  /// One run, or each treatment of a comparison.
  static func all(in field: JSONField) throws(JSONField.Problem) -> [Parts] {
    guard let treatments = try field.optional("treatments") else { return [try Parts(field)] }
    return try treatments.elements().map { (treatment) throws(JSONField.Problem) in
      try Parts(try treatment.optional("simulation") ?? treatment)
    }
  }

  private static func word(
    _ field: JSONField, _ key: String
  ) throws(JSONField.Problem) -> String? {
    try field.optional(key).map { (field) throws(JSONField.Problem) in try field.text() }
  }

  private static func texts(
    _ field: JSONField
  ) throws(JSONField.Problem) -> [(key: String, value: String)] {
    let members = try field.members().map { (member) throws(JSONField.Problem) in
      (key: member.key, value: try member.field.text())
    }
    return members.sorted { $0.key < $1.key }
  }

  struct Subject {
    let weight: Double
    let age: Double
    let sex: String
    let cyp2b6: String?
    let liver: String?
    let kidney: String?
    let comedication: [String]

    init(_ field: JSONField) throws(JSONField.Problem) {
      weight = try field.member("weight").member("value").number()
      age = try field.member("age").member("value").number()
      sex = try field.member("sex").member("value").text()
      cyp2b6 = try Self.word(field, "cyp2b6")
      liver = try Self.word(field, "liver")
      kidney = try Self.word(field, "kidney")
      let taken = try field.optional("with")
      comedication = try taken?.member("value").texts() ?? []
    }

    private static func word(
      _ field: JSONField, _ key: String
    ) throws(JSONField.Problem) -> String? {
      try field.optional(key).map { (field) throws(JSONField.Problem) in
        try field.member("value").text()
      }
    }
  }
}

extension Parts {
  /// The model that ran, by its name and version: another one has other parts.
  private func checkModel(in file: String) throws(RunError) {
    guard name == ModelVersion.name else {
      throw RunError(
        .value, at: .file(file), found: "the model \(name.quoted)", allowed: ModelVersion.name)
    }
    guard version == ModelVersion.number else {
      throw RunError(
        .value, at: .file(file, key: "model.version"), found: version.quoted,
        allowed: ModelVersion.number + "; run it again")
    }
  }

  func references(in file: String) throws(RunError) -> [Reference] {
    try checkModel(in: file)
    let settings = try ModelSettings(
      overrides(in: file),
      preset: preset.map { (name) throws(RunError) in
        try Self.choice("model.preset", name, in: file)
      })
    let drugs: [Drug] = try doses.map { (dose) throws(RunError) in
      try Self.choice("doses", dose.drug, in: file)
    }
    let routes: [Route] = try doses.map { (dose) throws(RunError) in
      try Self.choice("doses", dose.route, in: file)
    }
    let citations = Citations(
      drugs: Array(Set(drugs)), routes: Array(Set(routes)), hypotheses: settings.hypotheses,
      covariates: try patient?.patient(in: file).covariates ?? .anybody,
      typical: settings.parameters, preset: settings.published?.preset)
    return citations.references + (try knownSetting(in: file)?.references ?? [])
  }

  private func knownSetting(in file: String) throws(RunError) -> Setting? {
    guard let setting else { return nil }
    guard let known = Setting.named(setting) else {
      throw RunError(
        .value, at: .file(file, key: "model.setting"), unknown: setting,
        among: Setting.all.map { $0.name })
    }
    return known
  }

  private func overrides(in file: String) throws(RunError) -> ModelOverrides {
    let origin = { (key: String) -> ModelOverrides.Origin in
      .file(file, line: nil, column: nil, key: "model." + key)
    }
    do {
      return try ModelOverrides(
        sets: sets.map { .init($0.key, $0.value, origin: origin("set")) },
        switches: switches.map { .init($0.key, $0.value, origin: origin("switches")) },
        blocks: blocks.map { .init($0, origin: origin("blocks")) })
    } catch {
      throw RunError(.value, at: .file(file, key: "model"), Wording(error.description))
    }
  }

  /// One of a few words of a file.
  static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, _ text: String, in file: String
  ) throws(RunError) -> Choice {
    let place = RunError.Place.file(file, key: key)
    do {
      return try FieldText(at: place, text).choice(of: Choice.self)
    } catch {
      throw RunError(
        .value, at: place, error.problem, found: error.found, allowed: error.allowed,
        nearest: error.nearest)
    }
  }
}

extension Parts.Subject {
  /// A patient within the limits of the model.
  func patient(in file: String) throws(RunError) -> Patient {
    let sex: Sex = try Parts.choice("patient.sex", sex, in: file)
    do {
      let taken = try comedication.map { text throws(PatientError) in
        try TakenDrug(ofPatient: text)
      }
      return try Patient(
        weight: Quantity(weight, .kilogram), age: Quantity(age, .year), sex: sex,
        genotype: try cyp2b6.map { (text) throws(PatientError) in
          try CYP2B6Genotype(reading: text)
        },
        liver: try liver.map { (text) throws(PatientError) in try LiverFunction(reading: text) },
        kidney: try kidney.map { (text) throws(PatientError) in try KidneyFunction(reading: text) },
        comedication: taken)
    } catch {
      throw RunError(.value, at: .file(file, key: "patient"), Wording(error.description))
    }
  }
}
