// SPDX-License-Identifier: Apache-2.0

public import Instruments
package import KetamineModel
public import Quantities

/// Where and how a treatment was given, in a study: what its placebo response follows from.
///
/// A setting is data. Its numbers are parameters with passports (`StudyParameter`), so that they
/// have sources, can be listed, and can be set by hand.
public struct Setting: Sendable {
  /// The name on the command line: first author and year, as `murrough-2013`.
  public let name: String
  /// What was done, and to whom, in words.
  public let title: String
  /// What people get in place of the drug, as "midazolam into a vein".
  public let control: String
  /// What the control does by itself, and nothing here tells of: it is unknown, not absent.
  package let effectsOfControl: [Observable]
  /// The share of people whom the control sedates in a session; nil where it sedates nobody.
  let sedationOfControl: OtherTreatmentParameter?
  /// What counts as remission there.
  public let remission: Remission
  /// The ages (a) that were let in.
  package let ages: ClosedRange<Double>
  /// Whether benzodiazepines were allowed.
  public let allowsBenzodiazepines: Bool
  /// Whether the study's own results may be fitted, or only compared.
  public let isFitted: Bool
  let baseline: StudyParameter
  let baselineSpread: StudyParameter
  let entry: StudyParameter
  let course: StudyParameter
  let antidepressant: StudyParameter?
  let stay: StudyParameter?

  init(
    _ name: String, _ title: String, control: String, effectsOfControl: [Observable] = [],
    sedationOfControl: OtherTreatmentParameter? = nil, remission: Remission = .standard,
    ages: ClosedRange<Double>, allowsBenzodiazepines: Bool,
    isFitted: Bool = true,
    _ baseline: StudyParameter, _ baselineSpread: StudyParameter, _ entry: StudyParameter,
    _ course: StudyParameter, antidepressant: StudyParameter? = nil, stay: StudyParameter? = nil
  ) {
    self.name = name
    self.title = title
    self.control = control
    self.effectsOfControl = effectsOfControl
    self.sedationOfControl = sedationOfControl
    self.remission = remission
    self.ages = ages
    self.allowsBenzodiazepines = allowsBenzodiazepines
    self.isFitted = isFitted
    self.baseline = baseline
    self.baselineSpread = baselineSpread
    self.entry = entry
    self.course = course
    self.antidepressant = antidepressant
    self.stay = stay
  }

  /// The setting of a name; nil where there is none.
  public static func named(_ name: String) -> Setting? { all.first { $0.name == name } }

  /// Whether everybody begins a new antidepressant as well.
  public var hasAntidepressant: Bool { antidepressant != nil }

  /// The study's own parameters.
  public var parameters: [StudyParameter] {
    [baseline, baselineSpread, entry, course, antidepressant, stay].compactMap { $0 }
  }

  /// What a run in this setting rests on besides the model: its own numbers, those that all settings
  /// share, and how people differ in them.
  public var references: [Reference] {
    let shared =
      SettingParameter.allCases.map { $0.passport } + ResponseParameter.allCases.map { $0.passport }
    let ofControl = sedationOfControl.map { $0.passport.sources } ?? []
    return sources + ofControl + shared.flatMap { $0.sources }
  }

  /// Where its numbers come from, each once.
  public var sources: [Reference] {
    var keys: Set<String> = []
    return parameters.flatMap { $0.passport.sources }.filter { keys.insert($0.key).inserted }
  }
}
