// SPDX-License-Identifier: Apache-2.0

import Encodings
import Runs

extension HTMLReport {
  /// What the reader asks first: how likely, how much, and what the numbers leave out; then the
  /// extremes of the course.
  ///
  /// - Parameter charts: the identifiers of the charts that the page holds.
  func answerSection(linkingTo charts: Set<String>) -> PageSection? {
    let tiles = Tile.groups(of: record)
    guard !tiles.isEmpty || !headlineRows.isEmpty || !record.warnings.isEmpty else { return nil }
    return section(id: "results", title: "Key results") {
      warnings
      tiles.flatMap { $0.markup(linkingTo: charts) }
      leftOut
      if !headlineRows.isEmpty {
        htmlTable(
          caption: "The highest and lowest values, as drawn on this page",
          headings: ["Quantity", "Value", "At"], numeric: [1, 2], rows: headlineRows)
      }
    }
  }

  /// What the numbers do not hold. It changes what they mean, and stands beside them.
  private var leftOut: Markup? {
    guard !record.basis.limits.isEmpty else { return nil }
    return tag("div", ["class": "left-out", "role": "note"]) {
      tag("h3") { "What these numbers leave out" }
      tag("ul") { record.basis.limits.map { limit in tag("li") { limit } } }
    }
  }

  private var headlineRows: [[[Markup]]] {
    headlines.compactMap { headline in
      headline.words(in: record).map { words in
        [[.text(headline.label)], [.text(words.value)], [.text(words.time)]]
      }
    }
  }

  /// The whole cascade in one figure.
  var cascadeSection: PageSection? {
    guard let cascade = record.page.cascade, cascade.lanes.count > 1 else { return nil }
    return CascadeFigure(record: cascade).section(Self.caption(of: cascade, record.band))
  }

  private static func caption(
    of cascade: CascadeRecord, _ band: SimulationRecord.Band?
  ) -> String {
    let who =
      band?.people == .cohort
      ? "The means of all patients." : "The drug’s effect alone in this patient."
    let sessions =
      cascade.sessions.count > 1
      ? " Triangles mark the later sessions; of what acts within one, the first that comes within "
        + "a hundredth of the largest change counts." : ""
    return who + " Each lane is scaled to its own largest change, whose time is written on it."
      + sessions
  }
}

extension CascadeFigure {
  /// The figure as a section of a page, with its peaks as a table.
  func section(_ caption: String) -> PageSection {
    Reports.section(id: "cascade", title: "The cascade, from minutes to weeks") {
      tag("figure", ["class": "cascade"]) {
        legend
        markup(on: .wide)
        markup(on: .narrow)
        tag("figcaption") { caption }
        table
      }
    }
  }

  /// The peaks, folded away.
  private var table: Markup {
    let arm = others.isEmpty ? [] : ["Treatment"]
    return foldedTable(
      "The peaks as a table", caption: "The largest change of each part",
      headings: ["Part"] + arm + ["Before", "At its peak", "When"],
      numeric: [1 + arm.count, 2 + arm.count],
      rows: rows.map { row in row.map { [.text($0)] } })
  }
}
