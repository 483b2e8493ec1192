// SPDX-License-Identifier: Apache-2.0

/// Where things stand on the paper of a chart, in pixels from its upper left corner.
struct ChartLayout {
  static let width = 600.0
  private static let plotHeight = 190.0

  let horizontal: Scale
  let vertical: Scale
  let legend: [LegendEntry]
  /// The edges of the plot.
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  init(_ chart: Chart) {
    let points = chart.lines.flatMap(\.points) + chart.bands.flatMap { $0.low + $0.high }
    horizontal = Scale(horizontal: chart.horizontal, covering: points.map(\.x))
    vertical = Scale(vertical: chart.vertical, covering: points.map(\.y))
    legend = LegendEntry.entries(of: chart, within: Self.width)
    left = max(36, 14 + (vertical.ticks.labels.map(Self.textWidth).max() ?? 0))
    right = Self.width - 14
    top = (legend.last?.y ?? 22) + 36
    bottom = top + Self.plotHeight
  }

  var height: Double { bottom + 46 }

  /// The place of a point; nil where a logarithmic axis cannot show it.
  func place(_ point: Chart.Point) -> Chart.Point? {
    guard let y = y(point.y) else { return nil }
    return Chart.Point(x: x(point.x), y: y)
  }

  func x(_ value: Double) -> Double {
    left + (horizontal.fraction(of: value) ?? 0) * (right - left)
  }

  func y(_ value: Double) -> Double? {
    vertical.fraction(of: value).map { bottom - $0 * (bottom - top) }
  }

  /// About how wide a text is: fonts differ, so this errs on the wide side.
  static func textWidth(_ text: String) -> Double { Double(text.count) * 6.6 }
}

/// One entry of the legend and its place.
struct LegendEntry {
  let label: String
  /// Nil for the marks.
  let style: LineStyle?
  let isBand: Bool
  let x: Double
  let y: Double

  /// The width of a sample: a stretch of line, or a triangle.
  var sampleWidth: Double { Self.sampleWidth(style) }

  private static func sampleWidth(_ style: LineStyle?) -> Double { style == nil ? 10 : 24 }

  /// The entries in rows under the title. One line alone is named by the title.
  static func entries(of chart: Chart, within width: Double) -> [LegendEntry] {
    var wanted: [(String, LineStyle?, Bool)] = chart.lines.map { ($0.label, $0.style, false) }
    if wanted.count == 1, chart.bands.isEmpty { wanted = [] }
    if !chart.bands.isEmpty { wanted.append((chart.bandsLabel, chart.bands[0].style, true)) }
    if !chart.marks.isEmpty { wanted.append((chart.marksLabel, nil, false)) }
    var entries: [LegendEntry] = []
    var (x, y) = (0.0, 42.0)
    for (label, style, isBand) in wanted {
      let length = sampleWidth(style) + 6 + ChartLayout.textWidth(label)
      if x > 0, x + length > width { (x, y) = (0, y + 18) }
      entries.append(LegendEntry(label: label, style: style, isBand: isBand, x: x, y: y))
      x += length + 14
    }
    return entries
  }
}
