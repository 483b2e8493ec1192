// SPDX-License-Identifier: Apache-2.0

import Encodings
import Runs

extension HTMLReport {
  /// The endpoints large, then the extremes of the course.
  var resultsSection: Markup? {
    let extremes = headlineRows
    guard !record.endpoints.isEmpty || !extremes.isEmpty else { return nil }
    return section(id: "results", title: "Key results") {
      if !record.endpoints.isEmpty {
        tag("div", ["class": "tiles"]) { record.endpoints.map(tile) }
      }
      if !extremes.isEmpty {
        htmlTable(
          caption: "Highest and lowest values on the output times",
          headings: ["Quantity", "Value", "At"], numeric: [1, 2], rows: extremes)
      }
    }
  }

  private func tile(_ endpoint: SimulationRecord.Endpoint) -> Markup {
    let unit = UnitText.displayed(endpoint.unit)
    return tag("div", ["class": "tile"]) {
      tag("p", ["class": "tile-name"]) { Label.words(endpoint.name) }
      tag("p", ["class": "tile-value"]) {
        endpoint.isOutcome
          ? (endpoint.value == 1 ? "Yes" : "No") : NumberText.typographic(endpoint.value)
        if !unit.isEmpty { tag("span", ["class": "tile-unit"]) { " " + unit } }
      }
      tag("p", ["class": "tile-meaning"]) { "\(endpoint.definition), at \(endpoint.timeWords)" }
    }
  }

  private var headlineRows: [[[Markup]]] {
    headlines.compactMap { headline in
      headline.words(in: record).map { words in
        [[.text(headline.label)], [.text(words.value)], [.text(words.time)]]
      }
    }
  }

  /// A section of charts, two beside each other where the page is wide.
  func chartSection(
    id: String, title: String, clocks: [ChartSpecification.Clock]
  ) throws(ReportError) -> Markup? {
    var figures: [Markup] = []
    for specification in charts where clocks.contains(specification.clock) {
      guard let chart = try specification.chart(of: record) else { continue }
      figures.append(Self.figure(chart, caption: specification.caption))
    }
    guard !figures.isEmpty else { return nil }
    return section(id: id, title: title) {
      tag("div", ["class": "figures"]) { figures }
    }
  }

  /// How many rows the table under a chart has, about.
  private static let tableRows = 48

  static func figure(_ chart: Chart, caption: String) -> Markup {
    let table = chart.table(rows: tableRows)
    let thinned = table.isThinned ? " Some of the times; CSV and JSON hold all." : ""
    return tag("figure") {
      chart.markup()
      tag("figcaption") { caption }
      tag("details") {
        tag("summary") { "Data table" }
        htmlTable(
          caption: "\(chart.title). \(chart.vertical.heading).\(thinned)",
          headings: table.headings, numeric: Set(table.headings.indices),
          rows: table.rows.map { row in row.map { [.text($0)] } })
      }
    }
  }
}
