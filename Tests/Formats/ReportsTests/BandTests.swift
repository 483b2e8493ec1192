// SPDX-License-Identifier: Apache-2.0

import Charts
import Foundation
import Runs
import Testing

@testable import Reports

@Suite struct BandTests {
  private let style = LineStyle(line: 0)

  private func chart(bands: Bool, isLogarithmic: Bool = false) -> Chart {
    let points = { (values: [Double]) in
      values.enumerated().map { Chart.Point(x: Double($0), y: $1) }
    }
    var chart = Chart(
      id: "c", title: "T", horizontal: .init(title: "Time", unit: "h"),
      vertical: .init(title: "Y", unit: "", isLogarithmic: isLogarithmic),
      lines: [.init(label: "L", style: style, points: points([1, 2, 3]))])
    guard bands else { return chart }
    chart.bands = [.init(style: style, low: points([0.5, 1, 0]), high: points([2, 3, 9]))]
    chart.bandsLabel = "5 to 95 %"
    return chart
  }

  @Test func bandsAreSurfacesWithALegend() {
    let svg = chart(bands: true).svg()
    #expect(svg.components(separatedBy: "class=\"range\"").count == 3)
    #expect(svg.contains(">5 to 95 %<") && svg.contains("Z\""))
    #expect(svg.contains("L, 5 to 95 %: ends at 0 to 9."))
    #expect(!chart(bands: false).svg().contains("class=\"range\""))
  }

  @Test func axesHoldTheBands() {
    let layout = ChartLayout(chart(bands: true))
    let top = layout.place(.init(x: 2, y: 9))
    #expect((top?.y ?? 0) >= layout.top)
    #expect(ChartLayout(chart(bands: false)).place(.init(x: 2, y: 9))?.y ?? 0 < layout.top)
  }

  @Test func bandsGoDownToALogarithmicAxis() {
    let svg = chart(bands: true, isLogarithmic: true).svg()
    #expect(!svg.contains("nan") && svg.contains("class=\"range\""))
  }

  @Test func aReportSaysWhatItsBandsAre() throws {
    var record = try Sample.course()
    let names = record.course.observables.map(\.name)
    let zeros = record.course.times.map { _ in 0.0 }
    let range = SimulationRecord.Band.Range(zeros, zeros.map { $0 + 1 })
    record.band = .init(
      people: .alike, count: 1000, seed: 1,
      course: Dictionary(uniqueKeysWithValues: names.map { ($0, range) }))
    let page = try HTMLReport(record).html()
    #expect(page.contains("variability between people, not uncertainty of the model"))
    #expect(page.contains("Bands: the middle 90 % of 1000 people like this one."))
    #expect(page.contains("MADRS, this patient"))
    #expect(page.contains("Mood: 90 % of people"))
    #expect(page.contains("class=\"range\""))
  }
}
