// SPDX-License-Identifier: Apache-2.0

package import Charts
package import Listings
import Runs

extension ChartSpecification {
  /// The chart of a record; nil when the record holds none of its observables, or has fewer than
  /// two sessions for a chart of peaks.
  /// - Throws: `ReportError.mixedUnits` when the observables do not share a unit.
  package func chart(of record: PageRecord) throws(ReportError) -> Chart? {
    switch clock {
    case .session: try sessionChart(of: record)
    case .day: try dayChart(of: record)
    case .course: try courseChart(of: record)
    case .peaks: try peaksChart(of: record)
    }
  }

  private func sessionChart(of record: PageRecord) throws(ReportError) -> Chart? {
    guard let series = record.firstSession() else { return nil }
    let start = record.sessionStarts.first ?? 0
    let marks = record.doses.flatMap { $0.marks(from: start, unit: 1.0 / 60) }
    let drawn = try chart(of: series, clock: .minutes, marks: marks) { line in
      zip(series.times, line.values).map(Chart.Point.init)
    }
    // The session of a record without a fine one is cut from its course.
    let ranges = record.session == nil ? [:] : record.band?.session ?? [:]
    return drawn.map { with(record.band, ranges, at: series.times, on: $0) }
  }

  private func dayChart(of record: PageRecord) throws(ReportError) -> Chart? {
    guard let series = record.firstDays() else { return nil }
    let marks = record.doses.flatMap { $0.marks(from: 0, unit: 1) }
    let drawn = try chart(of: series, clock: .hours, marks: marks) {
      zip(series.times, $0.values).map(Chart.Point.init)
    }
    let ranges = record.page.day == nil ? [:] : record.band?.day ?? [:]
    return drawn.map { with(record.band, ranges, at: series.times, on: $0) }
  }

  private func courseChart(of record: PageRecord) throws(ReportError) -> Chart? {
    let clock = CourseClock(covering: record.course.times)
    let drawn = try chart(of: record.course, clock: clock, marks: marks(of: record, clock)) {
      zip(record.course.times, $0.values).map { Chart.Point(x: $0 / clock.hours, y: $1) }
    }
    let times = record.course.times.map { $0 / clock.hours }
    return drawn.map { with(record.band, record.band?.course ?? [:], at: times, on: $0) }
  }

  /// How many bands one chart can bear; one with more lines shows that of its first.
  private static let mostBands = 2

  /// The chart with the bands of its lines, and with the name of the line that a band belongs to.
  private func with(
    _ band: SimulationRecord.Band?, _ ranges: [String: SimulationRecord.Band.Range],
    at times: [Double], on chart: Chart
  ) -> Chart {
    guard let band else { return chart }
    var chart = chart
    let shown = chart.lines.count > Self.mostBands ? chart.lines.prefix(1) : chart.lines[...]
    chart.bands = shown.compactMap { line in
      lines.first { $0.style == line.style }.flatMap { ranges[$0.observable] }.map {
        Chart.Band(
          style: line.style, low: points(times, $0.low), high: points(times, $0.high))
      }
    }
    let isNamed = chart.lines.count > chart.bands.count
    chart.bandsLabel =
      (isNamed ? "\(chart.lines[0].label): " : "") + SimulationRecord.Band.label
    if chart.lines.count == 1 { chart.lines[0].label += ", " + band.lineLabel }
    return chart
  }

  private func points(_ times: [Double], _ values: [Double]) -> [Chart.Point] {
    let factor = isPercentage ? 100.0 : 1
    return zip(times, values).map { Chart.Point(x: $0, y: $1 * factor) }
  }

  private func peaksChart(of record: PageRecord) throws(ReportError) -> Chart? {
    let peaks = lines.compactMap { line in
      record.course.observable(line.observable).flatMap { record.sessionPeaks(of: $0) }
    }
    guard let count = peaks.first?.count else { return nil }
    let numbers = (1...count).map(Double.init)
    return try chart(of: record.course, clock: .sessions, marks: []) { line in
      zip(numbers, record.sessionPeaks(of: line) ?? []).map(Chart.Point.init)
    }
  }

  /// The first instant of each session, where a course is too long to show how long a dose took.
  private func marks(of record: PageRecord, _ clock: CourseClock) -> [Chart.Mark] {
    record.sessionStarts.map { Chart.Mark(start: $0 / clock.hours, end: $0 / clock.hours) }
  }

  private func chart(
    of series: SimulationRecord.Series, clock: CourseClock, marks: [Chart.Mark],
    points: (SimulationRecord.Observable) -> [Chart.Point]
  ) throws(ReportError) -> Chart? {
    let found = lines.compactMap { line in series.observable(line.observable).map { (line, $0) } }
    guard let unit = found.first?.1.unit else { return nil }
    let units = Set(found.map(\.1.unit))
    guard units.count == 1 else { throw .mixedUnits(chart: id, units: units.sorted()) }
    let factor = isPercentage ? 100.0 : 1
    let end = (series.times.last ?? 0) / clock.hours
    let inside = marks.filter { $0.start <= end }
    return Chart(
      id: id, title: title, horizontal: clock.axis, vertical: axis(unit: unit, factor),
      lines: found.map { line, observable in
        Chart.Line(
          label: line.label, style: line.style,
          points: points(observable).map { Chart.Point(x: $0.x, y: $0.y * factor) },
          showsPoints: self.clock == .peaks)
      },
      marks: inside, marksLabel: clock.marksLabel)
  }

  private func axis(unit: String, _ factor: Double) -> Chart.Axis {
    Chart.Axis(
      title: quantity, unit: isPercentage ? "%" : UnitText.displayed(unit),
      isLogarithmic: isLogarithmic, reference: reference.map { $0 * factor })
  }
}

extension SimulationRecord.Dose {
  /// What was given as stretches of an axis: one, or those of an infusion that was paused or whose
  /// rate was changed; a pause is a gap.
  ///
  /// - Parameters:
  ///   - start: where the axis begins (h).
  ///   - unit: the length of one unit of the axis (h).
  fileprivate func marks(from start: Double, unit: Double) -> [Chart.Mark] {
    let running = profile.filter { $0.amount > 0 }
    guard !running.isEmpty else {
      return [
        Chart.Mark(start: (time - start) / unit, end: (time - start + duration) / unit)
      ]
    }
    return running.enumerated().map { index, segment in
      let from = time - start + segment.start
      return Chart.Mark(
        start: from / unit, end: (from + segment.duration) / unit, isContinued: index > 0)
    }
  }
}

/// The unit that a time axis counts in.
struct CourseClock {
  let axis: Chart.Axis
  /// The length of one unit, in the unit of the series.
  let hours: Double
  /// What a mark on it is.
  var marksLabel = "Session"

  /// For a series that is in minutes already.
  static let minutes = CourseClock(
    axis: axis("min", steps: [5, 10, 15, 20, 30, 60, 120, 240]), hours: 1, marksLabel: "Dose")

  /// For the first days.
  static let hours = CourseClock(
    axis: axis("h", steps: [1, 2, 4, 6, 12, 24]), hours: 1, marksLabel: "Dose")

  /// For what is told session by session.
  static let sessions = CourseClock(
    axis: Chart.Axis(title: "Session", unit: "", steps: [1, 2, 5, 10, 20, 50, 100, 200, 500]),
    hours: 1)

  /// Hours up to three days, days up to four weeks, weeks beyond.
  init(covering times: [Double]) {
    switch times.last ?? 0 {
    case ...72: self.init(axis: Self.axis("h", steps: [1, 2, 4, 6, 12, 24]), hours: 1)
    case ...672: self.init(axis: Self.axis("days", steps: [1, 2, 7, 14]), hours: 24)
    default: self.init(axis: Self.axis("weeks", steps: [1, 2, 4, 8, 13, 26, 52]), hours: 168)
    }
  }

  private init(axis: Chart.Axis, hours: Double, marksLabel: String = "Session") {
    self.axis = axis
    self.hours = hours
    self.marksLabel = marksLabel
  }

  private static func axis(_ unit: String, steps: [Double]) -> Chart.Axis {
    Chart.Axis(title: "Time from first dose", unit: unit, steps: steps)
  }
}
