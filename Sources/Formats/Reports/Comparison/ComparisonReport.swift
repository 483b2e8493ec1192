// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Listings
import Quantities
package import Runs

/// One HTML file in which the curves of several treatments stand in the same charts.
///
/// Like the report of one treatment it stands alone, and says how far to believe it: parameters,
/// notes and sources are those of all treatments together.
package struct ComparisonReport: Sendable {
  package let record: ComparisonRecord
  package var charts: [ChartSpecification]

  package init(
    _ record: ComparisonRecord, charts: [ChartSpecification] = ChartSpecification.compared
  ) {
    self.record = record
    self.charts = charts
  }

  /// The page.
  /// - Throws: `ReportError`.
  package func html() throws(ReportError) -> String {
    let common = HTMLReport(PageRecord(record))
    let arms = ArmPages(
      record.entries.map { $0.name }.shortNames, record.entries.map { PageRecord($0.record) },
      charts)
    let sections = [
      treatmentsSection, resultsSection, arms.cascadeSection,
      try arms.chartSection(id: "session", title: "The first session, in minutes", clock: .session),
      try arms.chartSection(id: "course", title: "The course", clock: .course),
      common.patientSection, common.parametersSection, common.notesSection, common.sourcesSection,
      common.methodSection,
    ]
    return common.page(title: record.title, header: header, sections: sections.compactMap(\.self))
  }

  private var header: Markup {
    tag("header") {
      tag("p", ["class": "kicker"]) { "Simulation of one patient" }
      tag("h1") { record.title }
      tag("p", ["class": "lead"]) {
        record.isAtEqualExposure
          ? record.exposureText : "The same patient, treated in \(record.entries.count) ways."
      }
      tag("p", ["class": "disclaimer", "role": "note"]) { SimulationRecord.disclaimer }
    }
  }

  private var treatmentsSection: PageSection? {
    section(id: "treatments", title: "Treatments") {
      htmlTable(
        caption: "The first is the one that the others are compared with",
        headings: ["Key", "Treatment", "In full", "Doses", "All together [mg]", "Scaled by"],
        numeric: [3, 4, 5],
        rows: zip(ComparisonRecord.letters, record.entries).map { [[.text($0)]] + Self.row($1) })
    }
  }

  private static func row(_ entry: ComparisonRecord.Entry) -> [[Markup]] {
    let total = entry.record.doses.reduce(0) { $0 + $1.amount }
    return [
      entry.name, entry.record.treatment.words, "\(entry.record.doses.count)",
      NumberText.typographic(total, significant: 4),
      entry.factor.map { NumberText.typographic($0, significant: 4) } ?? "as given",
    ].map { [.text($0)] }
  }

  private var resultsSection: PageSection? {
    section(id: "results", title: "Key results") {
      htmlTable(
        caption: "One column a treatment; in brackets the difference from the first",
        headings: ["Quantity", "Unit"] + record.entries.map { $0.name }.shortNames,
        numeric: Set(2..<(2 + record.entries.count)), rows: resultRows)
    }
  }

  private var resultRows: [[[Markup]]] {
    record.rows.map { row in
      [
        [.text(Self.capitalized(UnitText.spoken(row.definition)))],
        [.text(UnitText.displayed(row.unit))],
      ] + Self.cells(record.entries.map { $0.value(of: row) }).map { [.text($0)] }
    }
  }

  /// The values, all but the first with their difference from it; a dash where there is none.
  static func cells(_ values: [Double?]) -> [String] {
    let texts = ComparisonRecord.cells(values).map { NumberText.typographic($0) }
    let first = values.first ?? nil
    let changes = ComparisonRecord.cells(
      values.map { value in first.flatMap { first in value.map { $0 - first } } })
    return texts.indices.map { place in
      guard place > 0, let value = values[place], let first else { return texts[place] }
      let sign = value > first ? "+" : ""
      return "\(texts[place]) (\(sign)\(NumberText.typographic(changes[place])))"
    }
  }

  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
