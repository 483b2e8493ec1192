// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
package import KetamineModel
package import Pharmacokinetics
import Quantities
import Scalars

/// A published model as one run uses it: its parameters with what was set.
package struct PublishedSettings: Sendable {
  package let preset: Preset
  /// One number for each of the preset's passports.
  package private(set) var values: [Double]

  package init(_ preset: Preset) {
    self.preset = preset
    values = preset.passports.map { $0.value }
  }

  /// The equations in one person.
  package func disposition(
    of person: Covariates<Double>, _ parameters: Parameters<Double>
  ) -> PublishedDisposition<Double> {
    let masses = parameters.values[Layout.molecules..<Layout.disposition]
    return preset.disposition(values, of: person, molarMasses: Array(masses))
  }

  /// The parameters as they are printed.
  package var parameters: [SimulationRecord.Parameter] {
    zip(preset.passports, values).map { SimulationRecord.Parameter($0, value: $1) }
  }
}

// MARK: Setting parameters

extension PublishedSettings {
  /// Sets a parameter of the published model, if it is one.
  ///
  /// - Returns: what was set; nil where the change is about the rest of the model.
  /// - Throws: ``RunError`` where it is about a preset that does not run, or about what the preset
  ///   has taken the place of.
  static func set(
    _ change: ModelOverrides.Change, in published: inout PublishedSettings?
  ) throws(RunError) -> SimulationRecord.Setting? {
    guard let owner = Preset.allCases.first(where: { change.name.hasPrefix($0.name + ".") }) else {
      if let published { try published.refuseReplaced(change) }
      return nil
    }
    guard published?.preset == owner else {
      throw RunError(
        .value, at: change.place(asked: .parameter(change.name)),
        "\(change.name) belongs to \(owner.name); add \(field: "preset") \(owner.name)")
    }
    return try published?.set(change)
  }

  private mutating func set(
    _ change: ModelOverrides.Change
  ) throws(RunError) -> SimulationRecord.Setting {
    let passports = preset.passports
    guard let index = passports.firstIndex(where: { $0.name == change.name }) else {
      throw RunError(
        .value, at: change.place(asked: .parameter(change.name)), unknown: change.name,
        among: passports.map { $0.name }, "the parameter \(change.name.quoted) is not known; ")
    }
    let value = try change.value(for: passports[index])
    guard passports[index].range.contains(value) else {
      throw change.outOfRange(of: passports[index])
    }
    values[index] = value
    return .init(change.name, passports[index].text(of: value))
  }

  /// What the published model has taken the place of does nothing: setting it would be in vain.
  private func refuseReplaced(_ change: ModelOverrides.Change) throws(RunError) {
    guard let index = Parameters<Double>.index(of: change.name) else { return }
    guard (Layout.disposition..<Layout.nmda).contains(index) else { return }
    let allowed = preset.passports.map { $0.name }.joined(separator: ", ")
    throw RunError(
      .value, at: change.place(asked: .parameter(change.name)),
      """
      \(change.name) is a parameter of the default disposition, which \(preset.name) replaces; \
      allowed: \(allowed)
      """, found: change.name, allowed: allowed)
  }
}
