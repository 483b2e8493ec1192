// SPDX-License-Identifier: Apache-2.0

import Charts
import Encodings
package import Listings
package import Runs

/// One HTML file that tells what was simulated, what came out and how far to believe it.
///
/// The file stands alone: no network, no font, no script. It asks the browser to keep it so (a
/// Content-Security-Policy that allows nothing but its own style). Equal records give equal bytes.
package struct HTMLReport: Sendable {
  package let record: PageRecord
  package var charts: [ChartSpecification]
  package var headlines: [Headline]

  package init(
    _ record: SimulationRecord, charts: [ChartSpecification] = ChartSpecification.standard
  ) {
    self.init(PageRecord(record), charts: charts)
  }

  package init(
    _ record: PageRecord, charts: [ChartSpecification] = ChartSpecification.standard,
    headlines: [Headline] = Headline.standard
  ) {
    self.record = record
    self.charts = charts
    self.headlines = headlines
  }

  /// The page.
  /// - Throws: `ReportError.mixedUnits` when a chart's observables do not share a unit.
  package func html() throws(ReportError) -> String {
    let figures = [outcomesFigure].compactMap(\.self) + (try figures())
    let sections = [
      answerSection(linkingTo: Set(figures.map(\.chart.id))), cascadeSection, treatmentSection,
      peopleSection,
      chartSection(
        id: "session", title: "The first session, in minutes", figures, on: [.session]),
      chartSection(id: "day", title: "The first two days, in hours", figures, on: [.day]),
      chartSection(
        id: "course", title: "The course, from session to session", figures, on: [.course, .peaks]),
      parametersSection, notesSection, sourcesSection, methodSection,
    ]
    return page(
      title: "\(record.treatment.name) · \(record.model.name)", header: header,
      sections: sections.compactMap(\.self))
  }

  /// A page around some sections.
  func page(title: String, header: Markup, sections: [PageSection]) -> String {
    let page = tag("html", ["lang": "en"]) {
      Self.head(title: title)
      tag("body") {
        header
        sections.contents
        tag("main") { sections.map(\.markup) }
        footer
      }
    }
    return "<!DOCTYPE html>\n" + page.text + "\n"
  }

  /// What every page begins with: it may load nothing, and carries its style.
  static func head(title: String) -> Markup {
    tag("head") {
      tag("meta", ["charset": "utf-8"])
      tag(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'",
        ])
      tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      tag("meta", ["name": "color-scheme", "content": "light dark"])
      tag("title") { title }
      tag("style") {
        Markup.verbatim("\n" + ChartStylesheet.text + PageStylesheet.text(running: title))
      }
    }
  }

  private var kicker: String {
    guard let band = record.band, band.people == .cohort else { return "Simulation of one patient" }
    return "Simulation of \(band.count) virtual patients"
  }

  private var header: Markup {
    tag("header") {
      tag("p", ["class": "kicker"]) { kicker }
      tag("h1") { record.treatment.name }
      tag("p", ["class": "lead"]) { record.treatment.words }
      tag("p", ["class": "disclaimer", "role": "note"]) { SimulationRecord.disclaimer }
    }
  }

  private var footer: Markup {
    tag("footer") {
      tag("p", ["class": "model"]) {
        "\(record.model.name) \(record.model.version) · parameters "
        tag("code") { String(record.model.parameterHash.prefix(12)) }
      }
      tag("p") { tag("strong") { SimulationRecord.disclaimer } }
    }
  }
}
