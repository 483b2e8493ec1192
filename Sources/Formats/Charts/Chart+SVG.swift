// SPDX-License-Identifier: Apache-2.0

package import Encodings

extension Chart {
  /// The chart as a file of its own, which carries its style and needs no script.
  package func svg() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + markup().text + "\n"
  }

  /// The drawing on a form. Title and description are part of the first drawing of a chart, and
  /// named by the others.
  package func markup(on form: ChartForm = .sheet) -> Markup {
    let layout = ChartLayout(self, on: form)
    let margin = form.carriesWords ? 16.0 : 0
    let frame = [-margin, -margin, form.width + 2 * margin, layout.height + 2 * margin]
      .map(Polyline.pixel)
    let clip = form.name == ChartForm.narrow.name ? "\(id)-plot-narrow" : "\(id)-plot"
    return tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "class": form.carriesWords ? "chart" : "chart \(form.name)",
        "viewBox": frame.joined(separator: " "), "role": "img",
        "aria-labelledby": "\(id)-title \(id)-description",
        "font-size": NumberText.exact(form.fontSize),
        "font-family": "system-ui, sans-serif", "fill": "currentColor",
      ]
    ) {
      if form.name != ChartForm.narrow.name { textAlternative }
      if form.carriesWords {
        tag("style") { Markup.verbatim(ChartStylesheet.text) }
        Self.paper(frame)
        drawnTitle
      }
      layout.clipMarkup(id: clip)
      layout.legendMarkup
      layout.gridMarkup(self)
      marks.map(layout.markup)
      bands.map { layout.markup($0, clip: clip) }
      lines.map { layout.markup($0, clip: clip) }
    }
  }

  private var textAlternative: [Markup] {
    [
      tag("title", ["id": "\(id)-title"]) { title },
      tag("desc", ["id": "\(id)-description"]) { summary },
    ]
  }

  private var drawnTitle: Markup {
    tag("text", ["class": "chart-title", "y": "16", "font-size": "14", "font-weight": "600"]) {
      title
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

  /// A band as long as what was given, at least a hair wide, under a small triangle at its start.
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
      if !mark.isContinued { Self.triangle(x: start + (width > 3 ? 0 : 0.5), y: top) }
    }
  }

  package static func triangle(x: Double, y: Double) -> Markup {
    tag(
      "path",
      [
        "class": "triangle", "fill-opacity": "0.6",
        "d": "M\(Polyline.pixel(x)) \(Polyline.pixel(y))l-4 -6h8z",
      ])
  }
}
