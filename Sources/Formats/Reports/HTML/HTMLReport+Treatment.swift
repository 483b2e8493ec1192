// SPDX-License-Identifier: Apache-2.0

import Encodings
import KetamineModel
import Runs

extension HTMLReport {
  /// What was given to whom, and what was changed in the model by hand.
  var treatmentSection: PageSection? {
    section(id: "treatment", title: "Treatment and patient") {
      patientAndModel
      ledger
      doses
    }
  }

  /// The same without the doses, which a comparison tells elsewhere.
  var patientSection: PageSection? {
    section(id: "patient", title: "Patient and model") {
      warnings
      patientAndModel
    }
  }

  private var patientAndModel: Markup {
    tag("div", ["class": "columns"]) {
      patientColumn
      tag("div") {
        tag("h3") { "Model" }
        modelList
      }
    }
  }

  var warnings: [Markup] {
    guard !record.warnings.isEmpty else { return [] }
    return [
      tag("div", ["class": "warning", "role": "note"]) {
        tag("h3") { record.warnings.count == 1 ? "Warning" : "Warnings" }
        tag("ul") { record.warnings.map { warning in tag("li") { warning } } }
      }
    ]
  }

  /// What was told of the patient; what was assumed is folded away.
  private var patientColumn: Markup? {
    let told = record.patient.filter { !$0.isDefault }
    let assumed = record.patient.filter(\.isDefault)
    guard !record.patient.isEmpty else { return nil }
    return tag("div") {
      tag("h3") { record.isCohort ? "The same for all patients" : "Patient" }
      if !told.isEmpty { tag("dl") { told.flatMap(entry) } }
      if !assumed.isEmpty {
        tag("details", ["open": "open"]) {
          tag("summary") { "Assumed, since nobody said" }
          tag("dl") { assumed.flatMap(entry) }
        }
      }
    }
  }

  private func entry(_ field: SimulationRecord.PatientField) -> [Markup] {
    entry(Label.words(field.key), field.isDefault ? "default" : nil) {
      field.valueWords(unit: UnitText.displayed(field.unit))
    }
  }

  /// What differs from the model as it comes; the rest is folded away.
  private var modelList: [Markup] {
    let model = record.model
    let given =
      [("Preset", model.preset), ("Setting", model.studySetting)]
      .compactMap { label, value in value.map { (label, $0, "changed") } }
    let changed =
      given + model.sets.map { ($0.name, $0.value, "set by hand") }
      + model.blocks.map { ($0, "blocked from start to end", "knock-out") }
      + model.switches.filter { !$0.isDefaultSide }.map { ($0.name, $0.value, "switched") }
    let usual = model.switches.filter(\.isDefaultSide)
    return [
      changed.isEmpty
        ? tag("p", ["class": "quiet"]) { "Nothing is changed in the model." }
        : tag("dl") { changed.flatMap { label, value, mark in entry(label, mark) { value } } }
    ] + Self.folded(usual)
  }

  private static func folded(_ switches: [SimulationRecord.Setting]) -> [Markup] {
    guard !switches.isEmpty else { return [] }
    return [
      tag("details") {
        tag("summary") { "\(switches.count) switches at their default" }
        tag("dl") {
          switches.flatMap { setting in
            [tag("dt") { setting.name }, tag("dd") { setting.value }]
          }
        }
      }
    ]
  }

  private func entry(
    _ label: String, _ mark: String?, @MarkupBuilder _ value: () -> [Markup]
  ) -> [Markup] {
    [
      tag("dt") { label },
      tag("dd") {
        value()
        mark.map(Self.badge)
      },
    ]
  }

  /// A default is marked quietly, what was changed by hand is not to be missed.
  private static func badge(_ mark: String) -> Markup {
    tag("span", ["class": mark == "default" ? "badge quiet" : "badge loud"]) { mark }
  }

  /// Every decision of a treatment by rules.
  private var ledger: Markup? {
    guard !record.ledger.isEmpty else { return nil }
    return HTMLTable(
      caption: "Decisions", headings: ["At", "Phase", "By rule", "On", "Change"], numeric: [],
      rows: record.ledger.map { decision in
        [
          decision.timeWords, decision.phase, decision.rule, decision.readingWords, decision.words,
        ].map { [.text($0)] }
      }
    ).markup
  }

  private var doses: Markup? {
    guard !record.doses.isEmpty else { return nil }
    return foldedTable(
      record.doses.count == 1 ? "The dose" : "All \(record.doses.count) doses",
      caption: "Doses", headings: ["Start [h]", "Drug", "Route", "Amount", "Over [min]"],
      numeric: [0, 3, 4], rows: record.doses.map(Self.row))
  }

  private static func row(_ dose: SimulationRecord.Dose) -> [[Markup]] {
    [
      NumberText.typographic(dose.time, significant: 6), dose.drug, dose.route,
      NumberText.typographic(dose.amount, significant: 4) + " " + UnitText.displayed(dose.unit),
      dose.duration == 0 ? "at once" : NumberText.typographic(dose.duration * 60),
    ].map { [.text($0)] }
  }
}

extension SimulationRecord.Setting {
  /// Whether a switch stands on the side where it stands unless somebody moves it. One that is not
  /// known counts as moved.
  fileprivate var isDefaultSide: Bool {
    Switch.allCases.first { $0.name == name }?.sides.first == value
  }
}
