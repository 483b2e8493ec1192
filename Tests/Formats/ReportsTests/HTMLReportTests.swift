// SPDX-License-Identifier: Apache-2.0

import Runs
import Testing

@testable import Reports

@Suite struct HTMLReportTests {
  let html: String
  let parsed: [ParsedElement]

  init() throws {
    html = try HTMLReport(try Sample.course()).html()
    parsed = try #require(parsedElements(of: html))
  }

  @Test func thePageHasEverySection() {
    let sections = parsed.filter { $0.name == "section" }.map { $0.attributes["id"] }
    #expect(
      sections == [
        "treatment", "results", "session", "course", "parameters", "notes", "sources", "method",
      ])
    #expect(parsed.filter { $0.name == "h1" }.map(\.text) == ["Six infusions in twelve days"])
  }

  @Test func thePageStandsAlone() {
    let loading: Set<String> = [
      "script", "link", "img", "iframe", "object", "embed", "base", "use",
    ]
    #expect(!parsed.contains { loading.contains($0.name) })
    #expect(!parsed.contains { $0.attributes["src"] != nil || $0.attributes["style"] != nil })
    #expect(!parsed.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
    #expect(!html.contains("@import"))
    let addresses = html.split(separator: "url(").dropFirst()
    #expect(addresses.allSatisfy { $0.hasPrefix("#") })
    let policy = parsed.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'") == true)
  }

  @Test func everyChartHasATitleADescriptionAndATable() {
    let identifiers = Set(parsed.compactMap { $0.attributes["id"] })
    let charts = parsed.filter { $0.name == "svg" }
    #expect(charts.count == 17)
    for chart in charts {
      let labels = (chart.attributes["aria-labelledby"] ?? "").split(separator: " ").map(
        String.init)
      #expect(labels.count == 2 && labels.allSatisfy(identifiers.contains))
    }
    #expect(parsed.count { $0.name == "table" && $0.ancestors.contains("figure") } == charts.count)
    #expect(parsed.count { $0.name == "desc" && !$0.text.isEmpty } == charts.count)
    #expect(parsed.count { $0.name == "figcaption" } == charts.count)
  }

  @Test func identifiersAreUniqueAndLinksLeadSomewhere() {
    let identifiers = parsed.compactMap { $0.attributes["id"] }
    #expect(Set(identifiers).count == identifiers.count)
    for link in parsed.compactMap({ $0.attributes["href"] }) where link.hasPrefix("#") {
      #expect(identifiers.contains(String(link.dropFirst())))
    }
    let outside = parsed.compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") }
    #expect(
      outside == [
        "https://doi.org/10.1000/example.1", "https://pubmed.ncbi.nlm.nih.gov/1234567/",
      ])
  }

  @Test func defaultsAndUncertainParametersAreMarked() {
    let badges = parsed.filter {
      $0.name == "span" && $0.attributes["class"]?.hasPrefix("badge") == true
    }
    #expect(badges.count { $0.text == "default" } == 4)
    #expect(badges.contains { $0.attributes["class"] == "badge assumed" && $0.text == "assumed" })
    #expect(badges.contains { $0.attributes["class"] == "badge calibrated" })
    #expect(badges.contains { $0.text == "set by hand" })
  }

  @Test func theDisclaimerStandsAtBothEnds() {
    #expect(parsed.count { $0.text == SimulationRecord.disclaimer } == 2)
  }

  @Test func stylesHoldNoMarkup() {
    let style = ChartStylesheet.text + PageStylesheet.text
    #expect(!style.contains("<") && !style.contains("&"))
    #expect(style.count { $0 == "{" } == style.count { $0 == "}" })
  }

  @Test func equalRecordsGiveEqualPages() throws {
    #expect(try HTMLReport(try Sample.course()).html() == html)
  }

  @Test func thePageIsSmall() {
    print("HTML of a course of four weeks: \(html.utf8.count) bytes")
    #expect(html.utf8.count < 500_000)
  }

  @Test func chartsWithoutObservablesAreLeftOut() throws {
    let page = try HTMLReport(try Sample.small()).html()
    let small = try #require(parsedElements(of: page))
    let charts = small.filter { $0.name == "svg" }.compactMap { $0.attributes["aria-labelledby"] }
    #expect(
      charts.map { $0.split(separator: " ")[0] } == [
        "session-plasma-title", "course-madrs-title", "course-plasma-title",
      ])
    #expect(page.contains("A &quot;quoted&quot; warning, with &lt;angle brackets&gt; &amp; more."))
  }

  @Test func linesOfDifferentUnitsAreRefused() throws {
    let mixed = ChartSpecification(
      id: "mixed", title: "", caption: "", clock: .course, quantity: "",
      lines: [
        .init("score.madrs", "", colour: 0, dash: 0),
        .init("plasma.ketamine.venous", "", colour: 1, dash: 1),
      ])
    let record = try Sample.course()
    #expect(throws: ReportError.mixedUnits(chart: "mixed", units: ["1", "ng/mL"])) {
      try HTMLReport(record, charts: [mixed]).html()
    }
  }

  @Test func peaksStandAtTheirSessions() throws {
    let record = try Sample.course()
    let specification = try #require(
      ChartSpecification.standard.first { $0.id == "peaks-dissociation" })
    let chart = try #require(try specification.chart(of: PageRecord(record)))
    #expect(chart.lines[0].points.map(\.x) == [0, 2, 4, 7, 9, 11])
    #expect(chart.lines[0].points.allSatisfy { $0.y > 20 })
    #expect(try specification.chart(of: PageRecord(try Sample.small())) == nil)
  }

  @Test(arguments: [(24.0, "h"), (72, "h"), (73, "days"), (672, "days"), (673, "weeks")])
  func theClockSuitsTheLength(hours: Double, unit: String) {
    #expect(CourseClock(covering: [0, hours]).axis.unit == unit)
  }
}
