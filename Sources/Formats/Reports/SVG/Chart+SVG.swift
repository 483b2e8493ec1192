// SPDX-License-Identifier: Apache-2.0

import Encodings

extension Chart {
  /// The chart as a file of its own, which carries its style and needs no script.
  package func svg() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + markup(isStandalone: true).text + "\n"
  }

  /// The `svg` element; within a page the style is the page's.
  func markup(isStandalone: Bool = false) -> Markup {
    let layout = ChartLayout(self)
    let margin = isStandalone ? 16.0 : 0
    let frame = [-margin, -margin, ChartLayout.width + 2 * margin, layout.height + 2 * margin]
      .map(Polyline.pixel)
    return tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart",
        "viewBox": frame.joined(separator: " "), "role": "img",
        "aria-labelledby": "\(id)-title \(id)-description", "font-size": "12",
        "font-family": "system-ui, sans-serif", "fill": "currentColor",
      ]
    ) {
      tag("title", ["id": "\(id)-title"]) { title }
      tag("desc", ["id": "\(id)-description"]) { summary }
      if isStandalone {
        tag("style") { Markup.verbatim(ChartStylesheet.text) }
        Self.paper(frame)
      }
      tag("text", ["class": "chart-title", "y": "16", "font-size": "14", "font-weight": "600"]) {
        title
      }
      layout.clipMarkup(id: "\(id)-plot")
      layout.legendMarkup
      layout.gridMarkup(self)
      marks.map(layout.markup)
      bands.map { layout.markup($0, clip: "\(id)-plot") }
      lines.map { layout.markup($0, clip: "\(id)-plot") }
    }
  }

  /// The paper under a chart that is a file of its own.
  private static func paper(_ frame: [String]) -> Markup {
    tag(
      "rect",
      [
        "class": "paper", "x": frame[0], "y": frame[1], "width": frame[2], "height": frame[3],
        "fill": "none",
      ])
  }
}

extension ChartLayout {
  /// The plot and a hair more: a line that leaves the axis ends at its edge.
  fileprivate func clipMarkup(id: String) -> Markup {
    tag("clipPath", ["id": id]) {
      tag(
        "rect",
        [
          "x": Polyline.pixel(left - 2), "y": Polyline.pixel(top - 2),
          "width": Polyline.pixel(right - left + 4), "height": Polyline.pixel(bottom - top + 4),
        ])
    }
  }

  fileprivate func markup(_ line: Chart.Line, clip: String) -> Markup {
    guard line.isConnected else {
      return tag("g", ["class": line.style.colourClass]) {
        line.points.compactMap(place).map { Self.dot($0, line.style) }
      }
    }
    let polyline = Polyline(line.points, place: place)
    return tag("g", ["class": line.style.colourClass]) {
      tag(
        "path",
        [
          "class": "line", "d": polyline.path, "fill": "none", "stroke": line.style.lightColour,
          "stroke-width": "2", "stroke-dasharray": line.style.dashArray,
          "stroke-linejoin": "round", "clip-path": "url(#\(clip))",
        ])
      if line.showsPoints {
        polyline.stretches.flatMap(\.self).map { Self.dot($0, line.style) }
      }
    }
  }

  private static func dot(_ point: Chart.Point, _ style: LineStyle) -> Markup {
    tag(
      "circle",
      [
        "class": "dot", "cx": Polyline.pixel(point.x), "cy": Polyline.pixel(point.y), "r": "3.5",
        "fill": style.lightColour,
      ])
  }

  /// A band as long as what was given, at least a hair wide, under a small triangle.
  fileprivate func markup(_ mark: Chart.Mark) -> Markup {
    let start = x(mark.start)
    let width = max(x(min(mark.end, horizontal.range.upperBound)) - start, 1)
    return tag("g", ["class": "mark"]) {
      tag(
        "rect",
        [
          "class": width > 3 ? "band" : "moment", "x": Polyline.pixel(start),
          "y": Polyline.pixel(top), "width": Polyline.pixel(width),
          "height": Polyline.pixel(bottom - top), "fill-opacity": width > 3 ? "0.08" : "0.3",
        ])
      Self.triangle(x: start + (width > 3 ? width / 2 : 0.5), y: top)
    }
  }

  static func triangle(x: Double, y: Double) -> Markup {
    tag(
      "path",
      [
        "class": "triangle", "fill-opacity": "0.6",
        "d": "M\(Polyline.pixel(x)) \(Polyline.pixel(y))l-4 -6h8z",
      ])
  }
}
