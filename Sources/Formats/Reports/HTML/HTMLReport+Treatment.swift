// SPDX-License-Identifier: Apache-2.0

import Encodings
import Runs

extension HTMLReport {
  /// What was given to whom, and what was changed in the model by hand.
  var treatmentSection: Markup? {
    section(id: "treatment", title: "Treatment and patient") {
      warnings
      patientAndModel
      doses
    }
  }

  /// The same without the doses, which a comparison tells elsewhere.
  var patientSection: Markup? {
    section(id: "patient", title: "Patient and model") {
      warnings
      patientAndModel
    }
  }

  private var patientAndModel: Markup {
    tag("div", ["class": "columns"]) {
      tag("div") {
        tag("h3") { "Patient" }
        patientList
      }
      tag("div") {
        tag("h3") { "Model" }
        modelList
      }
    }
  }

  private var warnings: [Markup] {
    guard !record.warnings.isEmpty else { return [] }
    return [
      tag("div", ["class": "warning", "role": "note"]) {
        tag("h3") { record.warnings.count == 1 ? "Warning" : "Warnings" }
        tag("ul") { record.warnings.map { warning in tag("li") { warning } } }
      }
    ]
  }

  private var patientList: Markup {
    tag("dl") {
      record.patient.flatMap { field in
        entry(Label.words(field.key), field.isDefault ? "default" : nil) {
          field.valueWords(unit: UnitText.displayed(field.unit))
        }
      }
    }
  }

  private var modelList: Markup {
    let model = record.model
    let given =
      [("Preset", model.preset), ("Setting", model.studySetting)]
      .compactMap { label, value in value.map { (label, $0, "changed") } }
    let changed =
      model.sets.map { ($0.name, $0.value, "set by hand") }
      + model.blocks.map { ($0, "blocked from start to end", "knock-out") }
    let switches = model.switches.map { ($0.name, $0.value, "") }
    return tag("dl") {
      (given + changed + switches).flatMap { label, value, mark in
        entry(label, mark.isEmpty ? nil : mark) { value }
      }
    }
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

  private var doses: Markup? {
    guard !record.doses.isEmpty else { return nil }
    return tag("details") {
      tag("summary") { record.doses.count == 1 ? "The dose" : "All \(record.doses.count) doses" }
      htmlTable(
        caption: "Doses", headings: ["Start [h]", "Drug", "Route", "Amount", "Over [min]"],
        numeric: [0, 3, 4], rows: record.doses.map(Self.row))
    }
  }

  private static func row(_ dose: SimulationRecord.Dose) -> [[Markup]] {
    [
      NumberText.typographic(dose.time, significant: 6), dose.drug, dose.route,
      NumberText.typographic(dose.amount, significant: 4) + " " + UnitText.displayed(dose.unit),
      dose.duration == 0 ? "at once" : NumberText.typographic(dose.duration * 60),
    ].map { [.text($0)] }
  }
}
