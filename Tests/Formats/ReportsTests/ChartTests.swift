// SPDX-License-Identifier: Apache-2.0

import Charts
import Testing

@testable import Reports

private func chart(isLogarithmic: Bool = false) -> Chart {
  let times: [Double] = [0, 10, 20, 40, 60, 120]
  let line = { (label: String, index: Int, values: [Double]) in
    Chart.Line(
      label: label, style: LineStyle(line: index),
      points: zip(times, values).map(Chart.Point.init), showsPoints: index == 1)
  }
  return Chart(
    id: "small", title: "Ketamine <S> & \"R\"",
    horizontal: Chart.Axis(title: "Time", unit: "min", steps: [15, 30]),
    vertical: Chart.Axis(title: "Concentration", unit: "ng/mL", isLogarithmic: isLogarithmic),
    lines: [
      line("S", 0, [0, 40, 80, 160, 90, 20]), line("R", 1, [0, 30, 60, 120, 80, 25]),
    ],
    marks: [Chart.Mark(start: 0, end: 40), Chart.Mark(start: 60, end: 60)])
}

@Suite struct ChartTests {
  @Test func aSmallChartLooksLikeThis() throws {
    try expectGolden(chart().svg(), "chart.svg")
  }

  @Test func aLogarithmicChartLooksLikeThis() throws {
    try expectGolden(chart(isLogarithmic: true).svg(), "chart-logarithmic.svg")
  }

  @Test func aChartIsWellFormedAndHasATextAlternative() throws {
    let elements = try #require(parsedElements(of: chart().svg()))
    let svg = elements[0]
    #expect(svg.name == "svg")
    #expect(svg.attributes["role"] == "img")
    let identifiers = svg.attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
    #expect(identifiers == ["small-title", "small-description"])
    let title = try #require(elements.first { $0.attributes["id"] == "small-title" })
    #expect(title.name == "title")
    #expect(title.text == "Ketamine <S> & \"R\"")
    let description = try #require(elements.first { $0.attributes["id"] == "small-description" })
    #expect(description.name == "desc")
    #expect(description.text.contains("S: starts at 0, highest 160 at 40"))
  }

  @Test func linesDifferInColourAndInDashes() throws {
    let elements = try #require(parsedElements(of: chart().svg()))
    let lines = elements.filter { $0.name == "path" && $0.attributes["class"] == "line" }
    #expect(lines.count == 2)
    #expect(Set(lines.compactMap { $0.attributes["stroke"] }).count == 2)
    #expect(Set(lines.compactMap { $0.attributes["stroke-dasharray"] }).count == 2)
  }

  @Test func everythingIsOnThePaper() throws {
    let layout = ChartLayout(chart())
    for line in chart().lines {
      for point in line.points {
        let place = try #require(layout.place(point))
        #expect((layout.left...layout.right).contains(place.x))
        #expect((layout.top...layout.bottom).contains(place.y))
      }
    }
  }

  @Test func theTableHoldsTheExtremesHoweverThin() {
    let table = chart().table(rows: 2)
    #expect(table.isThinned)
    #expect(table.headings == ["Time [min]", "S", "R"])
    #expect(table.rows.contains(["40", "160", "120"]))
    #expect(table.rows.first == ["0", "0", "0"])
    #expect(table.rows.last == ["120", "20", "25"])
    #expect(!chart().table(rows: 100).isThinned)
  }
}
