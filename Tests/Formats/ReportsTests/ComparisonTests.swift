// SPDX-License-Identifier: Apache-2.0

import Encodings
import Charts
import Runs
import Testing

@testable import Reports

@Suite struct ComparisonTests {
  private static func entry(
    _ name: String, factor: Double? = nil, peak: Double = 187.25, warnings: [String] = []
  ) throws -> ComparisonRecord.Entry {
    let course = try Sample.course()
    return ComparisonRecord.Entry(
      name: name, factor: factor,
      results: [
        .init("plasma.ketamine.peak", "highest ketamine", "ng/mL", peak),
        .init("cadss.peak", "highest CADSS", "1", 6.5),
      ],
      record: try Sample.record(
        course: course.course, session: course.session, doses: course.doses, warnings: warnings))
  }

  private static func record(_ count: Int = 3) throws -> ComparisonRecord {
    try ComparisonRecord(
      [
        entry("35 mg iv", warnings: ["Of all."]),
        entry("Six, \"weekly\"", factor: 3.1705, peak: 9.5, warnings: ["Of all.", "Of two."]),
        entry("169.3 mg oral", factor: 4.838, peak: 60, warnings: ["Of all.", "Of two."]),
      ] + (3..<count).map { try entry("Treatment \($0)") }, isAtEqualExposure: true)
  }

  private static func arms(_ entries: [ComparisonRecord.Entry]) -> [ArmPages.Arm] {
    ArmPages(
      entries.map { $0.name }.shortNames, entries.map { PageRecord($0.record) },
      ChartSpecification.compared
    ).arms
  }

  @Test func theTableLooksLikeThis() throws {
    try expectGolden(try Self.record().table(), "comparison.txt")
  }

  @Test func theCSVHoldsTheCurvesOneBelowTheOther() throws {
    let record = try Self.record()
    let lines = String(decoding: try record.csvBytes(), as: UTF8.self).split(separator: "\n")
    let times = record.entries[0].record.course.times.count
    #expect(lines[0].hasPrefix("treatment,time [h],"))
    #expect(lines.count == 1 + 3 * times)
    #expect(lines[1 + times].hasPrefix("\"Six, \"\"weekly\"\"\",0,"))
  }

  @Test func theJSONHoldsEachSimulation() throws {
    let record = try Self.record()
    guard case .object(let members) = record.json, case .array(let treatments) = members[1].value,
      case .object(let second) = treatments[1]
    else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == ["comparison", "treatments", "warnings"])
    #expect(second.map(\.key) == ["name", "dose-factor", "results", "simulation"])
    #expect(second[1].value == .number(3.1705))
    #expect(second[3].value == record.entries[1].record.json)
  }

  @Test func warningsSayWhomTheyAreAbout() throws {
    #expect(
      try Self.record().warnings == ["Of all.", "Six, \"weekly\"; 169.3 mg oral: Of two."])
  }

  @Test func namesDifferResultsDoNot() throws {
    let one = try Self.entry("A")
    #expect(throws: RunError.duplicateName("A")) {
      try ComparisonRecord([one, one], isAtEqualExposure: false)
    }
    let other = ComparisonRecord.Entry(
      name: "B", factor: nil, results: Array(one.results.prefix(1)), record: one.record)
    let both = try ComparisonRecord([one, other], isAtEqualExposure: false)
    #expect(both.rows.map(\.name) == ["plasma.ketamine.peak", "cadss.peak"])
    #expect(other.value(of: both.rows[1]) == nil)
    #expect(both.table().contains("–"))
    #expect(throws: RunError.notFinite("plasma.ketamine.peak of B")) {
      try ComparisonRecord([one, Self.entry("B", peak: .nan)], isAtEqualExposure: false)
    }
  }

  /// Eight lines in each chart, no two with the same colour or the same dashes, each in the legend.
  @Test func everyTreatmentHasItsLine() throws {
    let record = try Self.record(8)
    let page = try #require(parsedElements(of: try ComparisonReport(record).html()))
    let charts = page.filter { $0.attributes["class"] == "chart wide" }
    #expect(charts.count == ChartSpecification.compared.count)
    for specification in ChartSpecification.compared {
      let chart = try #require(try specification.chart(comparing: Self.arms(record.entries)))
      #expect(chart.lines.map(\.label) == record.entries.map { $0.name }.shortNames)
      #expect(Set(chart.lines.map(\.style.colourClass)).count == 8)
      #expect(Set(chart.lines.map(\.style.dashArray)).count == 8)
      #expect(chart.summary.contains("C 169.3 mg oral: starts at"))
    }
  }

  @Test func thePageTellsDosesAndSources() throws {
    let html = try ComparisonReport(Self.record()).html()
    let page = try #require(parsedElements(of: html))
    let sections = page.filter { $0.name == "section" }.map { $0.attributes["id"] }
    #expect(
      sections == [
        "treatments", "results", "session", "course", "patient", "parameters", "notes", "sources",
        "method",
      ])
    let identifiers = page.compactMap { $0.attributes["id"] }
    #expect(Set(identifiers).count == identifiers.count)
    #expect(page.filter { $0.name == "h1" }.map(\.text) == ["3 treatments at equal exposure"])
    #expect(html.contains("as given") && html.contains("3.17"))
    #expect(page.count { $0.text == SimulationRecord.disclaimer } == 2)
    #expect(!page.contains { ["script", "link", "img"].contains($0.name) })
  }

  @Test func namesAreShortAndDifferencesAreFromTheFirst() throws {
    let entries = try ["35 mg ketamine iv", "35 mg ketamine im", "35 mg ketamine"].map {
      try Self.entry($0)
    }
    #expect(entries.map { $0.name }.shortNames == ["A iv", "B im", "C"])
    let alike = try ["x at noon", "y at noon"].map { try Self.entry($0) }
    #expect(alike.map { $0.name }.shortNames == ["A x", "B y"])
    #expect(
      ComparisonReport.cells([10, 12.5, 7.3]) == ["10.0", "12.5 (+2.50)", "7.3 (−2.70)"])
  }

  /// Each treatment has its band in its own colour, as long as they do not cover each other.
  @Test func bandsAreDrawnForAFewTreatments() throws {
    var course = try Sample.course()
    let zeros = course.course.times.map { _ in 0.0 }
    course.band = .init(
      people: .alike, count: 50, seed: 1,
      course: ["score.madrs": .init(zeros, zeros.map { $0 + 1 })])
    let entries = (1...4).map {
      ComparisonRecord.Entry(name: "\($0)", factor: nil, results: [], record: course)
    }
    let madrs = try #require(ChartSpecification.compared.first { $0.id == "course-madrs" })
    let three = try #require(try madrs.chart(comparing: Self.arms(Array(entries.prefix(3)))))
    #expect(three.bands.map(\.style) == three.lines.map(\.style) && three.bands.count == 3)
    #expect(try madrs.chart(comparing: Self.arms(entries))?.bands.isEmpty == true)
    let page = try ComparisonReport(
      ComparisonRecord(Array(entries.prefix(3)), isAtEqualExposure: false)
    ).html()
    #expect(page.contains("Bands: the middle 90 % of 50 people like this one, the same in each"))
  }
}
