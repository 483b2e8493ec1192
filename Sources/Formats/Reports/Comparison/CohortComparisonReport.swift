// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Listings
package import Runs

/// One HTML file in which the same people stand in several arms: their endpoints with what differs
/// between arms, and the means of their curves in the same charts.
package struct CohortComparisonReport: Sendable {
  package let record: CohortComparisonRecord
  private let pages: [PageRecord]

  /// - Throws: ``RunError`` where a record does not hold what a page needs.
  package init(_ record: CohortComparisonRecord) throws(RunError) {
    self.record = record
    var pages: [PageRecord] = []
    for entry in record.entries {
      guard let page = entry.page else { continue }
      pages.append(
        try PageRecord(
          entry.record, page.curves, sessionStarts: page.sessionStarts, restingOn: page.basis))
    }
    self.pages = pages
  }

  private var names: [String] { record.entries.map { $0.name } }

  /// The page.
  /// - Throws: `ReportError`.
  package func html() throws(ReportError) -> String {
    let common = HTMLReport(PageRecord(record, pages))
    let arms = ArmPages(names.shortNames, pages, ChartSpecification.compared)
    let sections = [
      treatmentsSection, resultsSection, differencesSection, arms.cascadeSection,
      try arms.chartSection(id: "session", title: "The first session, in minutes", clock: .session),
      outcomesSection(arms),
      try arms.chartSection(id: "course", title: "The course", clock: .course),
      pages.first.flatMap { HTMLReport($0).peopleSection },
      common.parametersSection, common.notesSection, common.sourcesSection, common.methodSection,
    ]
    return common.page(title: record.title, header: header, sections: sections.compactMap(\.self))
  }

  private var header: Markup {
    tag("header") {
      tag("p", ["class": "kicker"]) { "Simulation of \(record.entries[0].record.count) people" }
      tag("h1") { record.title }
      tag("p", ["class": "lead"]) {
        "The same people in each arm: what differs between arms is the treatment, or what was changed."
      }
      tag("p", ["class": "disclaimer", "role": "note"]) { SimulationRecord.disclaimer }
    }
  }

  private var treatmentsSection: PageSection? {
    section(id: "treatments", title: "Arms") {
      HTMLReport(PageRecord(record, pages)).warnings
      htmlTable(
        caption: "The first is the one that the others are compared with",
        headings: ["Key", "Arm", "Treatment", "Doses"], numeric: [3],
        rows: zip(ComparisonRecord.letters, record.entries).map { letter, entry in
          let plan = entry.record.plan
          return [letter, entry.name, plan.treatment.words, "\(plan.doses.count)"].map {
            [.text($0)]
          }
        })
    }
  }

  private var resultsSection: PageSection? {
    section(id: "results", title: "Key results") {
      htmlTable(
        caption:
          "Shares with their 95 % confidence interval (Wilson); means with the standard deviation",
        headings: ["Endpoint"] + names.shortNames,
        numeric: Set(1...names.count),
        rows: record.endpointRows.map { row in
          ([row.label] + record.entries.map { $0.record.endpoint(row)?.words.ofAPage ?? "–" }).map {
            [.text($0)]
          }
        })
    }
  }

  private var differencesSection: PageSection? {
    guard !record.differences.isEmpty else { return nil }
    return section(id: "differences", title: "Differences") {
      tag("p") {
        "Each is the mean of every person’s own difference, or the difference of two shares of the same "
          + "people (Newcombe 1998, method 10). Intervals are of the variability between people alone."
      }
      htmlTable(
        caption: "Less \(names[0])", headings: ["Endpoint", "Arm", "Difference", "95 % interval"],
        numeric: [2, 3],
        rows: record.differences.map { difference in
          [
            EndpointRow(difference).label, difference.treatment, difference.valueWords.ofAPage,
            difference.intervalWords.ofAPage,
          ].map { [.text($0)] }
        })
    }
  }

  /// Who responds and remits over time, one line an arm.
  private func outcomesSection(_ arms: ArmPages) -> PageSection? {
    let figures = [("response", "Responders"), ("remission", "Remitters")].compactMap {
      arms.outcomeFigure($0, $1)
    }
    guard !figures.isEmpty else { return nil }
    return section(id: "outcomes", title: "Responders and remitters") {
      tag("div", ["class": "figures"]) {
        figures.map { HTMLReport.figure($0.chart, caption: $0.specification.caption) }
      }
    }
  }
}

extension String {
  /// Numbers and their units as a page writes them: `−29.0 points`, `12.4 (SD 1) mmHg`.
  fileprivate var ofAPage: String {
    let words = split(separator: " ").map { word in
      word.contains { $0.isNumber } ? NumberText.typographic(String(word)) : String(word)
    }
    return UnitText.spoken(words.joined(separator: " "))
  }
}
