// SPDX-License-Identifier: Apache-2.0

import Charts
import Encodings
import Instruments
import Runs

extension HTMLReport {
  /// Who the others are, and what the shaded bands of the charts are and are not.
  var peopleSection: PageSection? {
    record.band.map { band in
      section(id: "band", title: record.cohort == nil ? "Between people" : "Who the patients are") {
        if let cohort = record.cohort { Self.table(of: cohort) }
        tag("p") { band.words }
      }
    }
  }

  private static func table(of cohort: CohortPage) -> Markup {
    let people = cohort.people
    let spreads = [
      ("Age [years]", people.age), ("Weight [kg]", people.weight),
      ("MADRS before treatment", people.baseline),
      ("Highest CADSS of the course, of \(CADSS.instrument.range.upperBound)", cohort.dissociation),
    ].map { label, spread in
      [label, NumberText.typographic(spread.median), spread.rangeWords]
    }
    let shares =
      people.sexes.map { ("Sex " + $0.name, $0.count) }
      + [("Taking a benzodiazepine", people.benzodiazepines)]
      + people.genotypes.map { ("CYP2B6 " + $0.name, $0.count) }
    let counts = shares.map { label, count in
      [
        label, "\(count)",
        NumberText.typographic(100 * Double(count) / Double(people.count)) + " %",
      ]
    }
    return htmlTable(
      caption: "\(people.count) patients: median and middle 90 %, or number and share",
      headings: ["Of the patients", "Median or number", "Middle 90 % or share"], numeric: [1, 2],
      rows: (spreads + counts).map { row in row.map { [.text($0)] } })
  }

  /// Responders and remitters over time, with the uncertainty of their shares; nil for one patient.
  var outcomesFigure: Figure? {
    guard let cohort = record.cohort, let last = record.course.times.last, last > 0 else {
      return nil
    }
    let clock = CourseClock(covering: record.course.times)
    let kinds = [("response", "Response", 0), ("remission", "Remission", 1)]
    let curves = kinds.map { name, label, place in
      OutcomeCurve(
        label, LineStyle(line: place), cohort.outcomes.filter { $0.name == name }, clock.hours)
    }
    var chart = Chart(
      id: "course-outcomes", title: "Responders and remitters", horizontal: clock.axis,
      vertical: Chart.Axis(title: "Share of patients", unit: "%", reference: 0),
      lines: curves.map(\.line),
      marks: record.sessionStarts.map {
        Chart.Mark(start: $0 / clock.hours, end: $0 / clock.hours)
      }, marksLabel: "Session")
    chart.bands = curves.map(\.band)
    chart.bandsLabel = "95 % confidence interval"
    let definitions = Set(cohort.outcomes.map { $0.definition.prefix { $0 != ";" } }).sorted()
    return Figure(
      chart: chart,
      specification: ChartSpecification(
        id: chart.id, title: chart.title,
        caption: definitions.joined(separator: "; ")
          + ", read at each time by itself. The intervals (Wilson) are those of a share of so many patients.",
        clock: .course, quantity: "Share of patients", lines: []))
  }
}

/// The share of patients who reach an outcome, over time.
struct OutcomeCurve {
  let line: Chart.Line
  let band: Chart.Band

  init(
    _ label: String, _ style: LineStyle, _ outcomes: [CohortRecord.Endpoint], _ hours: Double
  ) {
    let points = { (part: (Double, Double, Double) -> Double) -> [Chart.Point] in
      outcomes.compactMap { outcome in
        guard case .proportion(let share, let low, let high) = outcome.value else { return nil }
        return Chart.Point(x: outcome.time / hours, y: 100 * part(share, low, high))
      }
    }
    line = Chart.Line(label: label, style: style, points: points { share, _, _ in share })
    band = Chart.Band(
      style: style, low: points { _, low, _ in low }, high: points { _, _, high in high })
  }
}

extension PeopleRecord.Spread {
  /// As `23 to 71`.
  fileprivate var rangeWords: String {
    "\(NumberText.typographic(low)) to \(NumberText.typographic(high))"
  }
}
