// SPDX-License-Identifier: Apache-2.0

package import Encodings

extension ChartLayout {
  /// The legend: a sample of each line, a triangle for the marks.
  package var legendMarkup: Markup? {
    guard !legend.isEmpty else { return nil }
    return tag("g", ["class": "legend"]) {
      for entry in legend {
        Self.sample(entry)
        Self.label(
          entry.item.label, x: entry.x + entry.item.sampleWidth + 6, y: entry.y, anchor: "start")
      }
    }
  }

  private static func sample(_ entry: LegendEntry) -> Markup {
    switch entry.item.sign {
    case .line(let style): lineSample(style, x: entry.x, y: entry.y - 4)
    case .band(let style): bandSample(style, x: entry.x, y: entry.y - 9)
    case .mark: triangle(x: entry.x + entry.item.sampleWidth / 2, y: entry.y - 1)
    }
  }

  /// A stretch of a line.
  package static func lineSample(_ style: LineStyle, x: Double, y: Double) -> Markup {
    tag("g", ["class": style.colourClass]) {
      tag(
        "line",
        [
          "class": "line", "x1": Polyline.pixel(x), "y1": Polyline.pixel(y),
          "y2": Polyline.pixel(y), "x2": Polyline.pixel(x + 24), "stroke": style.lightColour,
          "stroke-width": "2", "stroke-dasharray": style.dashArray,
        ])
    }
  }

  /// A piece of a band; its upper left corner.
  package static func bandSample(_ style: LineStyle, x: Double, y: Double) -> Markup {
    tag("g", ["class": style.colourClass]) {
      tag(
        "rect",
        [
          "class": "range", "x": Polyline.pixel(x), "y": Polyline.pixel(y), "width": "24",
          "height": "10", "fill": style.lightColour, "fill-opacity": bandOpacity,
        ])
    }
  }

  /// Grid, ticks and the titles of both axes.
  package func gridMarkup(_ chart: Chart) -> Markup {
    tag("g", ["class": "axes"]) {
      Self.label(chart.vertical.heading, x: 0, y: top - form.scaled(14), anchor: "start")
      Self.label(chart.horizontal.heading, x: right, y: bottom + form.scaled(36), anchor: "end")
      for (value, label) in zip(vertical.ticks.values, vertical.ticks.labels) {
        horizontalRule(at: value, class: "grid")
        Self.label(
          label, x: left - form.scaled(8), y: (y(value) ?? bottom) + form.scaled(4), anchor: "end")
      }
      for (value, label) in zip(horizontal.ticks.values, horizontal.ticks.labels) {
        tickMark(at: value)
        Self.label(label, x: x(value), y: bottom + form.scaled(18), anchor: "middle")
      }
      if let reference = chart.vertical.reference, !vertical.isLogarithmic {
        horizontalRule(at: reference, class: "reference")
      }
    }
  }

  private func horizontalRule(at value: Double, class name: String) -> Markup {
    let y = Polyline.pixel(y(value) ?? bottom)
    return tag(
      "line",
      [
        "class": name, "x1": Polyline.pixel(left), "x2": Polyline.pixel(right), "y1": y, "y2": y,
        "stroke": "currentColor", "stroke-opacity": name == "grid" ? "0.14" : "0.55",
      ])
  }

  private func tickMark(at value: Double) -> Markup {
    let x = Polyline.pixel(x(value))
    return tag(
      "line",
      [
        "class": "tick", "x1": x, "x2": x, "y1": Polyline.pixel(bottom),
        "y2": Polyline.pixel(bottom + 5), "stroke": "currentColor", "stroke-opacity": "0.5",
      ])
  }

  package static func label(_ text: String, x: Double, y: Double, anchor: String) -> Markup {
    tag(
      "text",
      [
        "class": "label", "x": Polyline.pixel(x), "y": Polyline.pixel(y), "text-anchor": anchor,
      ]
    ) { text }
  }
}
