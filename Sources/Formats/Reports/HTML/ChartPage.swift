// SPDX-License-Identifier: Apache-2.0

package import Charts
import Encodings
package import Listings

/// A page of charts and tables that is not about one simulation. It stands alone, as `HTMLReport`
/// does: no network, no font, no script.
package struct ChartPage: Sendable {
  package let kicker: String
  package let title: String
  package let lead: String
  /// The tables that answer what was asked: they come before the pictures.
  package let answers: [Listing]
  package let figures: [Figure]
  package let listings: [Listing]
  /// Sentences at the foot.
  package let limits: [String]

  /// A chart and what to read in it.
  package struct Figure: Sendable {
    let chart: Chart
    let caption: String

    package init(_ chart: Chart, caption: String) {
      self.chart = chart
      self.caption = caption
    }
  }

  package init(
    kicker: String, title: String, lead: String, answers: [Listing] = [], figures: [Figure],
    listings: [Listing], limits: [String]
  ) {
    self.kicker = kicker
    self.title = title
    self.lead = lead
    self.answers = answers
    self.figures = figures
    self.listings = listings
    self.limits = limits
  }

  package func html() -> String {
    let page = tag("html", ["lang": "en"]) {
      HTMLReport.head(title: title)
      tag("body") {
        tag("header") {
          tag("p", ["class": "kicker"]) { kicker }
          tag("h1") { title }
          tag("p", ["class": "lead"]) { lead }
        }
        sections.contents
        tag("main") { sections.map(\.markup) }
        tag("footer") { limits.map { limit in tag("p") { limit } } }
      }
    }
    return "<!DOCTYPE html>\n" + page.text + "\n"
  }

  private var sections: [PageSection] {
    let charts = figures.isEmpty ? [] : [chartSection]
    return sections(of: answers, "answer") + charts + sections(of: listings, "table")
  }

  private func sections(of listings: [Listing], _ name: String) -> [PageSection] {
    listings.enumerated().map { index, listing in
      section(id: "\(name)-\(index + 1)", title: listing.title) { table(of: listing) }
    }
  }

  private var chartSection: PageSection {
    section(id: "charts", title: "Pictures") {
      tag("div", ["class": "figures"]) {
        figures.map { HTMLReport.figure($0.chart, caption: $0.caption) }
      }
    }
  }

  private func table(of listing: Listing) -> Markup {
    let numeric = listing.columns.indices.filter { column in
      listing.rows.contains { if case .number = $0[column] { true } else { false } }
    }
    return htmlTable(
      caption: listing.title, headings: listing.columns, numeric: Set(numeric),
      rows: listing.rows.map { row in row.map { [.text($0.shown)] } })
  }
}

extension Listing.Cell {
  /// As a page shows it; a dash for what is missing.
  fileprivate var shown: String {
    switch self {
    case .text(let text), .formula(let text): text
    case .number(let number): NumberText.exact(number)
    case .missing: "–"
    }
  }
}
