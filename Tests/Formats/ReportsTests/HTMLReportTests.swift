// SPDX-License-Identifier: Apache-2.0

import Charts
import Foundation
import Listings
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
        "results", "treatment", "session", "day", "course", "parameters", "notes", "sources",
        "method",
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
    let drawings = parsed.filter { $0.name == "svg" && $0.attributes["role"] == "img" }
    let charts = drawings.filter { $0.attributes["class"] == "chart wide" }
    #expect(charts.count == 17)
    #expect(drawings.count == 2 * charts.count)
    for chart in drawings {
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
    #expect(badges.count { $0.text == "switched" } == 1)
    #expect(parsed.contains { $0.name == "summary" && $0.text == "2 switches at their default" })
  }

  @Test func theDisclaimerStandsAtBothEnds() {
    #expect(parsed.count { $0.text == SimulationRecord.disclaimer } == 2)
  }

  @Test func stylesHoldNoMarkup() {
    let style = ChartStylesheet.text + PageStylesheet.text(running: "A \"title\" </style>")
    #expect(!style.contains("<") && !style.contains("&"))
    #expect(style.count { $0 == "{" } == style.count { $0 == "}" })
  }

  @Test func equalRecordsGiveEqualPages() throws {
    #expect(try HTMLReport(try Sample.course()).html() == html)
  }

  @Test func thePageIsSmall() {
    print("HTML of a course of four weeks: \(html.utf8.count) bytes")
    #expect(html.utf8.count < 900_000)
  }

  @Test func chartsWithoutObservablesAreLeftOut() throws {
    let page = try HTMLReport(try Sample.small()).html()
    let small = try #require(parsedElements(of: page))
    let charts = small.filter { $0.name == "figure" }.compactMap { $0.attributes["id"] }
    #expect(charts == ["session-plasma", "day-plasma", "course-madrs"])
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

  @Test func peaksStandAtTheNumberOfTheirSession() throws {
    let record = try Sample.course()
    let specification = try #require(
      ChartSpecification.standard.first { $0.id == "peaks-dissociation" })
    let chart = try #require(try specification.chart(of: PageRecord(record)))
    #expect(chart.lines[0].points.map(\.x) == [1, 2, 3, 4, 5, 6])
    #expect(chart.horizontal.heading == "Session")
    #expect(chart.lines[0].points.allSatisfy { $0.y > 20 })
    #expect(try specification.chart(of: PageRecord(try Sample.small())) == nil)
  }

  @Test(arguments: [(24.0, "h"), (72, "h"), (73, "days"), (672, "days"), (673, "weeks")])
  func theClockSuitsTheLength(hours: Double, unit: String) {
    #expect(CourseClock(covering: [0, hours]).axis.unit == unit)
  }

  /// A box may only cut off what the reader has unfolded, and a narrow page names the cells of a card.
  @Test func whatIsAlwaysSeenIsWhole() {
    let boxes = parsed.filter { $0.attributes["class"]?.contains("scroll") == true }
    #expect(
      boxes.allSatisfy {
        $0.attributes["class"] == "scroll cards" || $0.ancestors.contains("details")
      })
    #expect(boxes.contains { $0.attributes["class"] == "scroll cards" })
    let cells = parsed.filter { $0.name == "td" && !$0.ancestors.contains("details") }
    #expect(!cells.isEmpty && cells.allSatisfy { $0.attributes["data-heading"]?.isEmpty == false })
  }

  @Test func contentsAndTilesLeadToSectionsAndCharts() {
    let links = parsed.filter { $0.name == "a" && $0.ancestors.contains("nav") }
    let sections = parsed.filter { $0.name == "section" }.compactMap { $0.attributes["id"] }
    #expect(links.compactMap { $0.attributes["href"] } == sections.map { "#" + $0 })
    #expect(html.contains("<a href=\"#session-dissociation\">Highest CADSS</a>"))
    #expect(html.contains("<a href=\"#course-madrs\">Response at"))
  }

  @Test func whatIsLeftOutStandsUnderTheTiles() throws {
    let tiles = try #require(html.range(of: "class=\"tiles\""))
    let limits = try #require(html.range(of: "Nobody under 18, in pregnancy"))
    let charts = try #require(html.range(of: "<section id=\"treatment\""))
    #expect(tiles.lowerBound < limits.lowerBound && limits.lowerBound < charts.lowerBound)
    #expect(html.components(separatedBy: "Nobody under 18, in pregnancy").count == 2)
  }

  @Test func chartsThatHardlyChangeAreNamedAndNotDrawn() throws {
    let times = [0.0, 12, 24, 48, 96]
    let values = { (value: Double) in times.map { value + $0 * 1e-6 } }
    let flat = try Sample.record(
      course: try SimulationRecord.Series(
        times: times,
        observables: [
          SimulationRecord.Observable("neurogenesis", unit: "1", meaning: "", values: values(1))
        ]), doses: [Sample.dose(at: 0)])
    let page = try HTMLReport(flat).html()
    #expect(!page.contains("id=\"course-neurogenesis\""))
    #expect(page.contains("Not drawn, since it hardly changes: Neurogenesis (1)."))
  }

  @Test func aPauseIsAGapAndTheTriangleStandsAtTheStart() throws {
    var dose = Sample.dose(at: 0)
    dose.duration = 1
    dose.profile = [
      .init(start: 0, duration: 0.25, amount: 10), .init(start: 0.5, duration: 0.5, amount: 20),
    ]
    let course = try Sample.course()
    let record = try Sample.record(course: course.course, session: course.session, doses: [dose])
    let plasma = try #require(ChartSpecification.session.first)
    let chart = try #require(try plasma.chart(of: PageRecord(record)))
    #expect(chart.marks.map(\.start) == [0, 30] && chart.marks.map(\.end) == [15, 60])
    #expect(chart.marks.map(\.isContinued) == [false, true])
    let layout = ChartLayout(chart)
    #expect(
      chart.svg().contains("d=\"M\(Polyline.pixel(layout.x(0))) \(Polyline.pixel(layout.top))l-4"))
  }

  @Test func definitionsCarryPeoplesUnits() {
    #expect(
      UnitText.spoken("highest reading above the one before, mm[Hg], as shown")
        == "highest reading above the one before, as shown")
    #expect(UnitText.spoken("6 mm[Hg] more") == "6 mmHg more")
  }
}
