// SPDX-License-Identifier: Apache-2.0

import Encodings
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
    let sections = [
      treatmentsSection, resultsSection,
      try chartSection(id: "session", title: "The first session, in minutes", clock: .session),
      try chartSection(id: "course", title: "The course", clock: .course),
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

  private var treatmentsSection: Markup? {
    section(id: "treatments", title: "Treatments") {
      htmlTable(
        caption: "The first is the one that the others are compared with",
        headings: ["Treatment", "In full", "Doses", "All together [mg]", "Scaled by"],
        numeric: [2, 3, 4], rows: record.entries.map(Self.row))
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

  private var resultsSection: Markup? {
    section(id: "results", title: "Key results") {
      htmlTable(
        caption: "One column a treatment",
        headings: ["Quantity", "Unit"] + record.entries.map(\.name),
        numeric: Set(2..<(2 + record.entries.count)), rows: resultRows)
    }
  }

  private var resultRows: [[[Markup]]] {
    record.rows.map { row in
      [[.text(Self.capitalized(row.definition))], [.text(UnitText.displayed(row.unit))]]
        + ComparisonRecord.cells(record.entries.map { $0.value(of: row) })
        .map { [.text(NumberText.typographic($0))] }
    }
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private func chartSection(
    id: String, title: String, clock: ChartSpecification.Clock
  ) throws(ReportError) -> Markup? {
    var figures: [Markup] = []
    for specification in charts where specification.clock == clock {
      guard let chart = try specification.chart(comparing: record.entries) else { continue }
      figures.append(HTMLReport.figure(chart, caption: specification.caption))
    }
    guard !figures.isEmpty else { return nil }
    return section(id: id, title: title) { tag("div", ["class": "figures"]) { figures } }
  }
}
