// SPDX-License-Identifier: Apache-2.0

import Charts
import Encodings
import Listings
import Runs

/// What several arms show in the same figures: one patient's courses, or the means of a cohort's.
struct ArmPages {
  /// One arm, and what legends call it.
  struct Arm {
    let name: String
    let page: PageRecord
  }

  let arms: [Arm]
  let charts: [ChartSpecification]

  init(_ names: [String], _ pages: [PageRecord], _ charts: [ChartSpecification]) {
    arms = zip(names, pages).map { Arm(name: $0, page: $1) }
    self.charts = charts
  }

  /// The cascades of all arms over each other; nil where the first has none.
  var cascadeSection: PageSection? {
    guard let first = arms.first?.page.page.cascade, first.lanes.count > 1 else { return nil }
    let others = arms.dropFirst().filter { $0.page.page.cascade != nil }
    let names = [arms[0].name] + others.map { $0.name }
    return CascadeFigure(
      record: first, names: names, others: others.compactMap { $0.page.page.cascade }
    ).section(
      "The drug’s effect alone. Each lane has one scale for all treatments, to the largest change among "
        + "them; dots are the peaks of each, and the time is that of the first treatment’s.")
  }

  func chartSection(
    id: String, title: String, clock: ChartSpecification.Clock
  ) throws(ReportError) -> PageSection? {
    var figures: [HTMLReport.Figure] = []
    for specification in charts where specification.clock == clock {
      guard let chart = try specification.chart(comparing: arms) else { continue }
      figures.append(.init(chart: chart, specification: specification))
    }
    guard !figures.isEmpty else { return nil }
    let isBanded = figures.contains { !$0.chart.bands.isEmpty }
    return section(id: id, title: title) {
      if isBanded, let words = bandWords { tag("p", ["class": "band-words"]) { words } }
      tag("div", ["class": "figures"]) {
        figures.filter { !$0.chart.isFlat }.map {
          HTMLReport.figure($0.chart, caption: $0.specification.caption)
        }
      }
      HTMLReport.flatWords(figures.filter { $0.chart.isFlat })
    }
  }

  private var bandWords: String? {
    guard let first = arms.first?.page, let band = first.band else { return nil }
    return first.isCohort
      ? "Lines: the mean of \(band.count) patients, the same in each treatment; bands: the middle 90 %."
      : "Bands: the middle 90 % of \(band.count) people like this one, the same in each treatment."
  }
}

extension ArmPages {
  /// The share of the patients who reach an outcome over time, one line an arm; nil where no arm tells.
  func outcomeFigure(_ name: String, _ title: String) -> HTMLReport.Figure? {
    guard let first = arms.first?.page, let last = first.course.times.last, last > 0 else {
      return nil
    }
    let clock = CourseClock(covering: first.course.times)
    let curves = arms.enumerated().map { place, arm in
      OutcomeCurve(
        arm.name, LineStyle(line: place),
        (arm.page.cohort?.outcomes ?? []).filter { $0.name == name }, clock.hours)
    }.filter { !$0.line.points.isEmpty }
    guard !curves.isEmpty else { return nil }
    var chart = Chart(
      id: "course-\(name)", title: title, horizontal: clock.axis,
      vertical: Chart.Axis(title: "Share of patients", unit: "%", reference: 0),
      lines: curves.map(\.line))
    chart.bands = curves.map(\.band)
    chart.bandsLabel = "95 % confidence interval"
    let definitions = Set(
      arms.flatMap { $0.page.cohort?.outcomes ?? [] }.filter { $0.name == name }
        .map { $0.definition.prefix { $0 != ";" } })
    return HTMLReport.Figure(
      chart: chart,
      specification: ChartSpecification(
        id: chart.id, title: title,
        caption: definitions.sorted().joined(separator: "; ")
          + ", read at each time by itself. The intervals (Wilson) are those of one share, not of a "
          + "difference.",
        clock: .course, quantity: "Share of patients", lines: []))
  }
}
