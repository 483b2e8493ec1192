// SPDX-License-Identifier: Apache-2.0

import Charts
import Encodings
import Runs
import Testing

@testable import Reports

@Suite struct CascadeFigureTests {
  private let times = [1.0 / 60, 0.5, 1, 24, 336]

  private func lane(
    _ part: CascadePart, baseline: Double, _ values: [Double], peak: CascadeRecord.Extreme?
  ) -> CascadeRecord.Lane {
    .init(
      part, unit: part == .plasma ? "ng/mL" : "1", baseline: baseline, values: values, peak: peak)
  }

  private var record: CascadeRecord {
    CascadeRecord(
      times: times, sessions: [0, 48],
      lanes: [
        lane(
          .plasma, baseline: 0, [1, 150, 180, 0, 0],
          peak: .init(value: 180, time: 49, session: 2, timeInSession: 1)),
        lane(
          .glutamate, baseline: 1, [1, 0.5, 2, 1, 1],
          peak: .init(value: 2, time: 1, session: 1, timeInSession: 1)),
        lane(.bdnf, baseline: 1, [1, 1, 1, 1, 1], peak: nil),
        lane(
          .depression, baseline: 33, [33, 30, 25, 21, 33],
          peak: .init(value: 21, time: 336, session: 2, timeInSession: 288)),
      ])
  }

  @Test func lanesAreScaledToTheirPeaks() {
    #expect(record.lanes[0].heights[2] == 1)
    #expect(record.lanes[1].heights == [0, -0.5, 1, 0, 0])
    #expect(record.lanes[2].heights == [0, 0, 0, 0, 0])
    #expect(record.lanes[3].heights[3] == 1 && record.lanes[3].heights[4] == 0)
  }

  @Test func peaksAreToldInWords() {
    let words = record.lanes.map(\.peakWords)
    #expect(words == ["180 ng/mL", "2 × baseline", "no change", "33 → 21"])
    #expect(record.lanes[0].peak?.shortWords(of: .plasma) == "session 2, 60 min")
    #expect(record.lanes[3].peak?.shortWords(of: .depression) == "14 d")
    let summary = CascadeFigure(record: record).summary
    #expect(summary.contains("Glutamate: 2 × baseline, reached 60 min after the first dose."))
    #expect(summary.contains("BDNF: no change."))
  }

  /// Of several arms each lane has one scale, to the largest change among them, and a line an arm.
  @Test func armsShareAScale() throws {
    let other = CascadeRecord(
      times: times, sessions: [0],
      lanes: [
        lane(
          .plasma, baseline: 0, [0, 360, 90, 0, 0],
          peak: .init(value: 360, time: 0.5, session: 1, timeInSession: 0.5)),
        lane(.glutamate, baseline: 1, [1, 1, 1, 1, 1], peak: nil),
      ])
    let figure = CascadeFigure(record: record, names: ["A iv", "B im"], others: [other])
    let curves = CascadeCurves([
      .init(lane: record.lanes[0], times: times, style: LineStyle(line: 0)),
      .init(lane: other.lanes[0], times: times, style: LineStyle(line: 1)),
    ])
    #expect(curves.height(of: 180) == 0.5 && curves.height(of: 360) == 1)
    #expect(figure.rows.map { $0[1] } == ["A iv", "B im", "A iv", "B im", "A iv", "A iv"])
    #expect(figure.rows[3] == ["Glutamate", "B im", "1", "no change", "–"])
    #expect(figure.summary.contains("Ketamine in plasma of B im: 360 ng/mL"))
    #expect(try #require(figure.legend).text.contains("B im"))
    let elements = try #require(parsedElements(of: figure.markup(on: .wide).text))
    #expect(elements.filter { $0.attributes["class"] == "line" }.count == 6)
    // What the first arm has alone is drawn as it is elsewhere.
    #expect(elements.filter { $0.attributes["class"] == "range" }.count == 2)
    #expect(CascadeFigure(record: record).legend == nil)
  }

  @Test(arguments: [CascadeForm.wide, .narrow])
  func everythingIsOnThePaper(form: CascadeForm) throws {
    let svg = CascadeFigure(record: record).markup(on: form).text
    let elements = try #require(parsedElements(of: svg))
    let texts = elements.filter { $0.name == "text" }
    #expect(texts.count > 10)
    for text in texts {
      let x = try #require(text.attributes["x"].flatMap(Double.init))
      let width = form.textWidth(text.text) * (text.attributes["text-anchor"] == "end" ? -1 : 1)
      #expect(x >= 0 && x <= form.width && x + width >= -1 && x + width <= form.width + 1)
    }
  }

  @Test func ticksLeaveRoomForEachOther() {
    for form in [CascadeForm.wide, .narrow] {
      for end in [0.2, 3, 24, 336, 1008, 8766, 262_980] {
        let axis = CascadeAxis(form: form, end: end)
        let edges = axis.ticks.map { (axis.left(of: $0), form.textWidth($0.label)) }
        #expect(edges.count >= 2)
        for (one, next) in zip(edges, edges.dropFirst()) { #expect(one.0 + one.1 < next.0) }
      }
    }
  }

  /// A course without sessions, or shorter than ten minutes, has no cascade; a page without one has
  /// no such section.
  @Test func aPageWithoutACascadeHasNoSuchSection() throws {
    var course = try Sample.course()
    #expect(try !HTMLReport(course).html().contains("id=\"cascade\""))
    course.page = PageCurves(cascade: record)
    #expect(try HTMLReport(course).html().contains("id=\"cascade\""))
  }
}
