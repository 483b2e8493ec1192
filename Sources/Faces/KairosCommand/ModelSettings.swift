// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Pharmacokinetics
import Quantities
import Reports
import Runs
import Scalars

/// The model as one run uses it: typical parameters with what was set, hypotheses, blocks.
struct ModelSettings {
  private(set) var parameters = Parameters<Double>.typical
  private(set) var hypotheses = Hypotheses()
  /// Who people are, how they differ, and what is not the drug.
  private(set) var population = PopulationParameters.typical
  /// The study in whose way people are treated; nil for the drug alone.
  let setting: Setting?
  /// What was set by hand, with the value as it is used.
  private(set) var sets: [SimulationRecord.Setting] = []
  /// The published model in place of the default disposition; nil for the default.
  private(set) var published: PublishedSettings?

  /// - Throws: ``Failure`` at the place of a name that the model does not know, of a value that is
  ///   no quantity of the parameter's kind, or that lies outside of its range.
  init(
    _ overrides: ModelOverrides, preset: Preset? = nil, setting: Setting? = nil
  ) throws(Failure) {
    published = preset.map { PublishedSettings($0) }
    self.setting = setting
    for change in overrides.sets { try set(change) }
    try checkLiver(after: overrides.sets)
    for change in overrides.switches { try turn(change) }
    for change in overrides.blocks { try block(change) }
  }

  private mutating func set(_ change: ModelOverrides.Change) throws(Failure) {
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
      let known = Layout.passports + PopulationParameters.passports
      let near = known.map { $0.name }.nearest(to: change.name) ?? ""
      throw change.failure(
        .badData,
        "the parameter \(change.name.quoted) is not known; the nearest is \(near); "
          + "allowed: those of kairos model parameters")
    }
    let passport = Layout.passports[index]
    parameters.values[index] = try allowed(change, for: passport)
    sets.append(.init(change.name, passport.text(of: parameters.values[index])))
  }

  /// A liver cannot clear more than flows through it.
  private func checkLiver(after sets: [ModelOverrides.Change]) throws(Failure) {
    let flow = Self.value("liver.blood-flow", of: parameters)
    let most = population[.largestExtraction] * flow
    for name in ["ketamine.clearance.s", "ketamine.clearance.r"] {
      let clearance = Self.value(name, of: parameters)
      guard clearance > most else { continue }
      let change = sets.last { $0.name == name || $0.name == "liver.blood-flow" }
      throw Failure(
        .badData,
        "\(change?.origin ?? "--set"): found \(name) = \(clearance.shortest) L/h beside liver.blood-flow = "
          + "\(flow.shortest) L/h, allowed: up to \(NumberText.rounded(most, significant: 4)) L/h, for a liver takes no more than arrives"
      )
    }
  }

  private static func value(_ name: String, of parameters: Parameters<Double>) -> Double {
    guard let index = Parameters<Double>.index(of: name) else {
      preconditionFailure("no parameter is called \(name)")
    }
    return parameters.values[index]
  }

  private func allowed(
    _ change: ModelOverrides.Change, for passport: Passport
  ) throws(Failure) -> Double {
    let value = try change.value(for: passport)
    guard passport.range.contains(value) else {
      throw change.failure(
        .badData, "found \(change.name) = \(change.value), allowed: \(passport.rangeText)")
    }
    return value
  }

  private mutating func turn(_ change: ModelOverrides.Change) throws(Failure) {
    guard let aSwitch = Switch.allCases.first(where: { $0.name == change.name }) else {
      let names = Switch.allCases.map { $0.name }
      throw change.failure(
        .badData,
        "the switch \(change.name.quoted) is not known; " + Names.offer(names, for: change.name))
    }
    guard hypotheses.set(aSwitch, to: change.value) else {
      throw change.failure(
        .badData,
        "the switch \(change.name) has no side \(change.value.quoted); "
          + Names.offer(aSwitch.sides, for: change.value))
    }
  }

  private mutating func block(_ change: ModelOverrides.Change) throws(Failure) {
    guard let target = Block.allCases.first(where: { $0.name == change.name }) else {
      let names = Block.allCases.map { $0.name }
      throw change.failure(
        .badData, "\(change.name.quoted) cannot be blocked; " + Names.offer(names, for: change.name)
      )
    }
    hypotheses.block(target)
  }
}

extension ModelOverrides.Change {
  private var isOption: Bool { origin.hasPrefix("--") }

  /// An error at the place of the change; on the command line as in a file.
  func failure(_ status: ExitStatus, _ problem: String) -> Failure {
    let place = origin.hasSuffix(": ") ? String(origin.dropLast(2)) : origin
    return Failure(status, "\(place): \(problem)")
  }

  /// The new value in the parameter's unit, which must be given unless it is a pure number.
  func value(for passport: Passport) throws(Failure) -> Double {
    do {
      let unit = try UnifiedCode.unit(passport.unit)
      return try UnifiedCode.quantity(value, of: unit.dimension).value(in: unit)
    } catch {
      throw failure(isOption ? .usage : .badData, "\(name): \(error)")
    }
  }
}

extension Passport {
  /// As `20 to 200 L/h`.
  var rangeText: String { range.lowerBound.shortest + " to " + text(of: range.upperBound) }

  /// A value with the unit, which a pure number does not have.
  func text(of value: Double) -> String {
    unit == "1" ? value.shortest : value.shortest + " " + unit
  }
}
