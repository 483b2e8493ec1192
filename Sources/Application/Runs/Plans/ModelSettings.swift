// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
package import KetamineModel
package import Pharmacokinetics
import Quantities
import Scalars

/// The model as one run uses it: typical parameters with what was set, hypotheses, blocks.
package struct ModelSettings: Sendable {
  package private(set) var parameters = Parameters<Double>.typical
  package private(set) var hypotheses = Hypotheses()
  /// Who people are, how they differ, and the placebo response.
  package private(set) var population = PopulationParameters.typical
  /// The study in whose way people are treated; nil for the drug alone.
  package let setting: Setting?
  /// What was set by hand, with the value as it is used.
  package private(set) var sets: [SimulationRecord.Setting] = []
  /// The published model in place of the default disposition; nil for the default.
  package private(set) var published: PublishedSettings?

  /// - Throws: ``RunError`` at the place of a name that the model does not know, of a value that is
  ///   no quantity of the parameter's kind, or that lies outside of its range.
  package init(
    _ overrides: ModelOverrides, preset: Preset? = nil, setting: Setting? = nil
  ) throws(RunError) {
    published = preset.map { PublishedSettings($0) }
    self.setting = setting
    for change in overrides.sets { try set(change) }
    try checkLiver(after: overrides.sets)
    try checkCorrelations(after: overrides.sets)
    for change in overrides.switches { try turn(change) }
    for change in overrides.blocks { try block(change) }
  }

  private mutating func set(_ change: ModelOverrides.Change) throws(RunError) {
    if let setting = try PublishedSettings.set(change, in: &published) {
      sets.append(setting)
      return
    }
    if let index = PopulationParameters.index(of: change.name) {
      let passport = PopulationParameters.passports[index]
      population.values[index] = try allowed(change, for: passport)
      sets.append(.init(change.name, passport.text(of: population.values[index])))
      return
    }
    guard let index = Parameters<Double>.index(of: change.name) else {
      throw Self.unknown(change)
    }
    let passport = Layout.passports[index]
    parameters.values[index] = try allowed(change, for: passport)
    sets.append(.init(change.name, passport.text(of: parameters.values[index])))
  }

  private static func unknown(_ change: ModelOverrides.Change) -> RunError {
    let known = Layout.passports + PopulationParameters.passports
    return RunError(
      .value, at: change.place(asked: .parameter(change.name)), unknown: change.name,
      among: known.map { $0.name }, listing: "kairos model parameters",
      "the parameter \(change.name.quoted) is not known; ")
  }

  private func allowed(
    _ change: ModelOverrides.Change, for passport: Passport
  ) throws(RunError) -> Double {
    let value = try change.value(for: passport)
    guard passport.range.contains(value) else { throw change.outOfRange(of: passport) }
    return value
  }

  private mutating func turn(_ change: ModelOverrides.Change) throws(RunError) {
    let place = change.place(asked: .field("switch"))
    guard let aSwitch = Switch.allCases.first(where: { $0.name == change.name }) else {
      throw RunError(
        .value, at: place, unknown: change.name, among: Switch.allCases.map { $0.name },
        "the switch \(change.name.quoted) is not known; ")
    }
    guard hypotheses.set(aSwitch, to: change.value) else {
      throw RunError(
        .value, at: place, unknown: change.value, among: aSwitch.sides,
        "the switch \(change.name) has no side \(change.value.quoted); ")
    }
  }

  private mutating func block(_ change: ModelOverrides.Change) throws(RunError) {
    guard let target = KnockOut.allCases.first(where: { $0.name == change.name }) else {
      throw RunError(
        .value, at: change.place(asked: .field("block")), unknown: change.name,
        among: KnockOut.allCases.map { $0.name }, "\(change.name.quoted) cannot be blocked; ")
    }
    hypotheses.block(target)
  }
}
