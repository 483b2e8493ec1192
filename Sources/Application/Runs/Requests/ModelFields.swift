// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
package import Pharmacokinetics
import Quantities

/// What is changed in the model, as text.
package struct ModelFields: Equatable, Sendable {
  /// The field `set`: as `ketamine.clearance.s=70L/h`.
  package var sets: [String] = []
  /// The field `switch`: as `mtor=necessary`.
  package var switches: [String] = []
  /// The field `block`: as `mtor`.
  package var blocks: [String] = []
  package var preset: String?
  package var setting: String?

  package init() {}

  /// Whether anything at all is given.
  package var isGiven: Bool { self != ModelFields() }
}

extension ModelFields {
  /// What is asked for, after what the patient's file asks for.
  package func request(for patient: Patient) throws(RunError) -> ModelRequest {
    try ModelRequest(
      overrides: overrides(after: patient.overrides), preset: presetChoice(),
      setting: settingChoice())
  }

  package func overrides(after patient: ModelOverrides) throws(RunError) -> ModelOverrides {
    let own = try sets.map { (text) throws(RunError) in
      try Self.change("set", text, as: "ketamine.clearance.s=70L/h")
    }
    let turned = try switches.map { (text) throws(RunError) in
      try Self.change("switch", text, as: "mtor=necessary")
    }
    do {
      return try ModelOverrides(
        sets: patient.sets + own, switches: patient.switches + turned,
        blocks: patient.blocks + blocks.map { ModelOverrides.Change($0, origin: .request) })
    } catch {
      throw RunError(error)
    }
  }

  package func presetChoice() throws(RunError) -> Preset? {
    guard let preset else { return nil }
    return try FieldText("preset", preset).choice(of: Preset.self)
  }

  /// The setting of that name; nil where none is wanted.
  package func settingChoice() throws(RunError) -> Setting? {
    guard let setting else { return nil }
    guard let known = Setting.named(setting) else {
      throw RunError(
        .request, at: .field("setting"), unknown: setting, among: Setting.all.map { $0.name },
        "\(setting.quoted) is no setting; ")
    }
    return known
  }

  private static func change(
    _ field: String, _ text: String, as example: String
  ) throws(RunError) -> ModelOverrides.Change {
    let (name, value) = try FieldText(field, text).assignment(as: example)
    return ModelOverrides.Change(name, value, origin: .request)
  }
}
