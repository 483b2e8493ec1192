// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import KetamineModel
import Quantities
import Scalars
import Therapy
import Trials

/// Reads the fields of a trial file.
///
/// | key | meaning |
/// |---|---|
/// | `name`, `setting` | what it is called; whose placebo response it has |
/// | `patients` | how many begin it |
/// | `treatments` | by name: `{protocol: FILE}`, `{control: nasal placebo, sessions-of: NAME}` or `{treatment: ect}` |
/// | `periods` | list of `{name, days, open, enter}`; one to the last visit if it is left out |
/// | `arms` | list of `{name, treatment}` or `{name, treatments: [...]}`, with `ratio` or `patients` |
/// | `randomisation` | `{repeats, strata}` |
/// | `eligibility` | `{madrs, age, failed-treatments, benzodiazepines, hypertension}` |
/// | `screening` | `{day, inflation}` |
/// | `visits` | days, or `{day, window}` |
/// | `scale`, `rating` | by what and how well people are rated: `{error}` |
/// | `discontinuation`, `rescue` | what happens on the way |
/// | `side-effects`, `guess`, `belief` | what else is asked |
/// | `analyses` | list of `{name, method, endpoint, estimand, visit, period, arm, reference, missing}` |
/// | `replicates`, `people-for-truth` | how often it is run |
/// | `set`, `switch`, `block` | what is changed in the model, as in a patient file |
struct TrialReader {
  static let keys = [
    "name", "setting", "patients", "treatments", "periods", "arms", "randomisation", "eligibility",
    "screening", "visits", "scale", "rating", "discontinuation", "rescue", "side-effects", "guess",
    "belief", "analyses", "replicates", "people-for-truth", "set", "switch", "block",
  ]

  let fields: FieldMapping
  private let root: Field
  private let title: String

  init(_ root: Field, title: String) throws(StudyFormatError) {
    fields = try FieldMapping(root, keys: TrialReader.keys)
    (self.root, self.title) = (root, title)
  }

  /// The whole number of a key, if it is there.
  func count(_ key: String, in range: ClosedRange<Int>) throws(StudyFormatError) -> Int? {
    try fields[key].map { field throws(StudyFormatError) in try field.count(in: range) }
  }

  func trial(_ protocols: [String: TreatmentProtocol]) throws(StudyFormatError) -> Trial {
    let setting = try setting()
    let visits = try visits()
    let periods = try PeriodsReader(fields, visits).periods()
    let treatments = try TreatmentsReader(fields).treatments(protocols)
    let size = try fields.required("patients", as: "patients: 300").count(in: 4...8000)
    let arms = try ArmsReader(fields, treatments, periods, size).arms()
    let conduct = ConductReader(fields, visits)
    let draft = Trial(
      try fields["name"]?.text() ?? title, in: setting, size: size, periods: periods, arms: arms,
      randomisation: try conduct.randomisation(arms), eligibility: try conduct.eligibility(setting),
      visits: visits, measure: try conduct.measure(), rating: try conduct.rating(),
      discontinuation: try conduct.discontinuation(), rescue: try conduct.rescue(),
      sideEffects: try conduct.sideEffects(), asksForGuess: try fields["guess"]?.flag() ?? false,
      belief: try conduct.belief(), analyses: [])
    try checkMoments(of: draft)
    return draft.analysed(by: try AnalysesReader(fields, draft).analyses())
  }

  /// What is felt in sessions is looked at on every day to which rules may move them.
  private func checkMoments(of trial: Trial) throws(StudyFormatError) {
    guard trial.needsDissociation || !trial.sideEffects.isEmpty else { return }
    let odd = trial.arms.flatMap { $0.interventions }.first { given in
      given.plan?.phased.map { !$0.isByWholeDays } ?? false
    }
    guard let odd else { return }
    let treatments = try FieldMapping(
      fields.required("treatments", as: "treatments: {drug: {protocol: protocol.yaml}, …}"),
      keys: nil)
    throw (treatments[odd.name] ?? root).failure(
      "found a protocol that moves sessions by parts of a day; allowed with side-effects, guess or belief: "
        + "sessions, holds and intervals by whole days")
  }

  private func setting() throws(StudyFormatError) -> Setting {
    let field = try fields.required("setting", as: "setting: popova-2019")
    let name = try field.text()
    guard let setting = Setting.named(name) else {
      throw field.failure(
        "found \(name.quoted), " + Setting.all.map { $0.name }.offer(for: name, Field.synonyms))
    }
    return setting
  }

  private func visits() throws(StudyFormatError) -> [Visit] {
    let screening = try ConductReader.screeningDay(fields)
    return try VisitsReader(
      fields.required("visits", as: "visits: [2, 8, 15, 22, 28]"), screening: screening
    ).visits()
  }

  /// What the file changes in the model, as a patient file does.
  func overrides() throws(StudyFormatError) -> ModelOverrides {
    try OverridesReader(fields).overrides()
  }

  /// The protocols that treatments name, each with its field.
  func protocolNames() throws(StudyFormatError) -> [(text: String, field: Field)] {
    try TreatmentsReader(fields).protocolNames()
  }

  /// What is noted of sessions.
  func notes() throws(StudyFormatError) -> [String] { try TreatmentsReader(fields).notes() }
}

extension Trial {
  /// The same trial with its analyses.
  fileprivate func analysed(by analyses: [Analysis]) -> Trial {
    Trial(
      name, in: setting, size: size, periods: periods, arms: arms, randomisation: randomisation,
      eligibility: eligibility, visits: visits, measure: measure, rating: rating,
      discontinuation: discontinuation, rescue: rescue, sideEffects: sideEffects,
      asksForGuess: asksForGuess, belief: belief, analyses: analyses)
  }
}
