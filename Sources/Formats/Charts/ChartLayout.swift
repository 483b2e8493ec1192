// SPDX-License-Identifier: Apache-2.0

/// Where things stand on the paper of a chart, in pixels from its upper left corner.
package struct ChartLayout {
  package let form: ChartForm
  package let horizontal: Scale
  package let vertical: Scale
  /// Empty where the legend is no part of the drawing.
  package let legend: [LegendEntry]
  /// The edges of the plot.
  package let left: Double
  package let right: Double
  package let top: Double
  package let bottom: Double

  package init(_ chart: Chart, on form: ChartForm = .sheet) {
    self.form = form
    let points = chart.lines.flatMap(\.points) + chart.bands.flatMap { $0.low + $0.high }
    horizontal = Scale(
      horizontal: chart.horizontal, covering: points.map(\.x), atMost: form.horizontalTicks)
    vertical = Scale(
      vertical: chart.vertical, covering: points.map(\.y), atMost: form.verticalTicks)
    legend = form.carriesWords ? LegendEntry.entries(of: chart, on: form) : []
    let widest = vertical.ticks.labels.map(form.textWidth).max() ?? 0
    left = max(form.scaled(36), form.scaled(14) + widest)
    right = form.width - form.scaled(14)
    let head = form.carriesWords ? (legend.last?.y ?? 22) : -8
    top = head + form.scaled(36)
    bottom = top + form.plotHeight
  }

  package var height: Double { bottom + form.scaled(46) }

  /// The place of a point; nil where a logarithmic axis cannot show it.
  package func place(_ point: Chart.Point) -> Chart.Point? {
    guard let y = y(point.y) else { return nil }
    return Chart.Point(x: x(point.x), y: y)
  }

  package func x(_ value: Double) -> Double {
    left + (horizontal.fraction(of: value) ?? 0) * (right - left)
  }

  package func y(_ value: Double) -> Double? {
    vertical.fraction(of: value).map { bottom - $0 * (bottom - top) }
  }
}

/// One entry of a legend that is drawn, and its place.
package struct LegendEntry {
  package let item: LegendItem
  package let x: Double
  package let y: Double

  /// The entries in rows under the title.
  package static func entries(of chart: Chart, on form: ChartForm) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    var (x, y) = (0.0, 42.0)
    for item in chart.legendItems {
      let length = item.sampleWidth + 6 + form.textWidth(item.label)
      if x > 0, x + length > form.width { (x, y) = (0, y + 18) }
      entries.append(LegendEntry(item: item, x: x, y: y))
      x += length + 14
    }
    return entries
  }
}
