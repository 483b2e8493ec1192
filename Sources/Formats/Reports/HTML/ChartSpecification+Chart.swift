// SPDX-License-Identifier: Apache-2.0

import Runs

extension ChartSpecification {
  /// The chart of a record; nil when the record holds none of its observables, or has fewer than
  /// two sessions for a chart of peaks.
  /// - Throws: `ReportError.mixedUnits` when the observables do not share a unit.
  package func chart(of record: PageRecord) throws(ReportError) -> Chart? {
    switch clock {
    case .session: try sessionChart(of: record)
    case .course: try courseChart(of: record)
    case .peaks: try peaksChart(of: record)
    }
  }

  private func sessionChart(of record: PageRecord) throws(ReportError) -> Chart? {
    guard let series = record.firstSession() else { return nil }
    let start = record.sessionStarts.first ?? 0
    let marks = record.doses.map { dose in
      let minute = (dose.time - start) * 60
      return Chart.Mark(start: minute, end: minute + dose.duration * 60)
    }
    let drawn = try chart(of: series, clock: .minutes, marks: marks) { line in
      zip(series.times, line.values).map(Chart.Point.init)
    }
    // The session of a record without a fine one is cut from its course.
    let ranges = record.session == nil ? [:] : record.band?.session ?? [:]
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

  /// The chart with the bands of its lines.
  private func with(
    _ band: SimulationRecord.Band?, _ ranges: [String: SimulationRecord.Band.Range],
    at times: [Double], on chart: Chart
  ) -> Chart {
    guard let band else { return chart }
    let factor = isPercentage ? 100.0 : 1
    let points = { (values: [Double]) in
      zip(times, values).map { Chart.Point(x: $0, y: $1 * factor) }
    }
    var chart = chart
    let shown = chart.lines.count > Self.mostBands ? lines.prefix(1) : lines[...]
    chart.bands = shown.compactMap { line in
      ranges[line.observable].map {
        Chart.Band(style: line.style, low: points($0.low), high: points($0.high))
      }
    }
    chart.bandsLabel = band.label
    return chart
  }

  private func peaksChart(of record: PageRecord) throws(ReportError) -> Chart? {
    let starts = record.sessionStarts
    guard starts.count > 1 else { return nil }
    let clock = CourseClock(covering: record.course.times)
    let ends = Array(starts.dropFirst()) + [.infinity]
    return try chart(of: record.course, clock: clock, marks: []) { line in
      zip(starts, ends).compactMap { start, end in
        let peak = record.course.peak(of: line, from: start, to: end)
        return peak.map { Chart.Point(x: start / clock.hours, y: $0.value) }
      }
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
    let inside = marks.filter { $0.start <= (series.times.last ?? 0) / clock.hours }
    return Chart(
      id: id, title: title, horizontal: clock.axis, vertical: axis(unit: unit, factor),
      lines: found.map { line, observable in
        Chart.Line(
          label: line.label, style: line.style,
          points: points(observable).map { Chart.Point(x: $0.x, y: $0.y * factor) },
          showsPoints: self.clock == .peaks)
      },
      marks: inside, marksLabel: self.clock == .session ? "Dose" : "Session")
  }

  private func axis(unit: String, _ factor: Double) -> Chart.Axis {
    Chart.Axis(
      title: quantity, unit: isPercentage ? "%" : UnitText.displayed(unit),
      isLogarithmic: isLogarithmic, reference: reference.map { $0 * factor })
  }
}

/// The unit that a time axis counts in.
struct CourseClock {
  let axis: Chart.Axis
  /// The length of one unit, in the unit of the series.
  let hours: Double

  /// For a series that is in minutes already.
  static let minutes = CourseClock(
    axis: axis("min", steps: [5, 10, 15, 20, 30, 60, 120, 240]), hours: 1)

  /// Hours up to three days, days up to four weeks, weeks beyond.
  init(covering times: [Double]) {
    switch times.last ?? 0 {
    case ...72: self.init(axis: Self.axis("h", steps: [1, 2, 4, 6, 12, 24]), hours: 1)
    case ...672: self.init(axis: Self.axis("days", steps: [1, 2, 7, 14]), hours: 24)
    default: self.init(axis: Self.axis("weeks", steps: [1, 2, 4, 8, 13, 26, 52]), hours: 168)
    }
  }

  private init(axis: Chart.Axis, hours: Double) {
    self.axis = axis
    self.hours = hours
  }

  private static func axis(_ unit: String, steps: [Double]) -> Chart.Axis {
    Chart.Axis(title: "Time from first dose", unit: unit, steps: steps)
  }
}
