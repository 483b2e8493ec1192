// SPDX-License-Identifier: Apache-2.0

import Charts
import Encodings
import Listings
import Runs

extension HTMLReport {
  /// A chart that the page holds, with the wish that it fulfils.
  struct Figure {
    let chart: Chart
    let specification: ChartSpecification
  }

  /// The charts of which the record holds something.
  func figures() throws(ReportError) -> [Figure] {
    var figures: [Figure] = []
    for specification in charts {
      guard let chart = try specification.chart(of: record) else { continue }
      figures.append(Figure(chart: chart, specification: specification))
    }
    return figures.filter { !$0.chart.isFlat } + figures.filter { $0.chart.isFlat }
  }

  /// A section of charts, two beside each other where the page is wide. What hardly changes is named
  /// and not drawn.
  func chartSection(
    id: String, title: String, _ figures: [Figure], on clocks: [ChartSpecification.Clock]
  ) -> PageSection? {
    let own = figures.filter { clocks.contains($0.specification.clock) }
    let drawn = own.filter { !$0.chart.isFlat }
    guard !own.isEmpty else { return nil }
    return section(id: id, title: title) {
      record.band.map { band in tag("p", ["class": "band-words"]) { band.sentence } }
      tag("div", ["class": "figures"]) {
        drawn.map { Self.figure($0.chart, caption: $0.specification.caption) }
      }
      Self.flatWords(own.filter { $0.chart.isFlat })
    }
  }

  static func flatWords(_ flat: [Figure]) -> Markup? {
    guard !flat.isEmpty else { return nil }
    let titles = flat.map { figure in
      "\(figure.chart.title) (\(figure.chart.levelWords))"
    }.joined(separator: "; ")
    return tag("p", ["class": "flat"]) { "Not drawn, since it hardly changes: \(titles)." }
  }

  /// How many rows the table under a chart has, about.
  private static let tableRows = 48

  /// A chart on both forms, with its title and legend as text and its numbers as a table.
  static func figure(_ chart: Chart, caption: String) -> Markup {
    let table = chart.table(rows: tableRows)
    let thinned = table.isThinned ? " Some of the times; CSV and JSON hold all." : ""
    return tag("figure", ["id": chart.id]) {
      tag("h3", ["class": "figure-title"]) { chart.title }
      chart.legendMarkup ?? tag("div", ["class": "legend"])
      tag("div", ["class": "drawings"]) {
        chart.markup(on: .wide)
        chart.markup(on: .narrow)
      }
      tag("figcaption") { caption }
      foldedTable(
        "Data table", caption: "\(chart.title). \(chart.vertical.heading).\(thinned)",
        headings: table.headings, numeric: Set(table.headings.indices),
        rows: table.rows.map { row in row.map { [.text($0)] } })
    }
  }
}

extension Chart {
  /// A change by less than this share of the highest value is not seen.
  private static let leastChange = 0.02

  /// Whether no line changes so that it could be seen.
  var isFlat: Bool {
    lines.allSatisfy { line in
      let values = line.points.map(\.y)
      guard let lowest = values.min(), let highest = values.max() else { return true }
      return highest - lowest <= Self.leastChange * max(abs(lowest), abs(highest))
    }
  }

  /// The values of a flat chart, as `6.55 mmHg`, or `1 to 1.01`.
  var levelWords: String {
    let values = lines.flatMap { $0.points.map(\.y) }
    let ends = [values.min(), values.max()].compactMap { $0 }.map { NumberText.typographic($0) }
    let numbers = Set(ends).count == 1 ? ends[0] : ends.joined(separator: " to ")
    return vertical.unit.isEmpty ? numbers : numbers + " " + vertical.unit
  }
}
