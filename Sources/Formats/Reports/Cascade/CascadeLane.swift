// SPDX-License-Identifier: Apache-2.0

import Charts
import Encodings
import Runs

/// One lane of a cascade, drawn.
struct CascadeLane {
  let curves: CascadeCurves
  let axis: CascadeAxis
  /// The upper edge of the lane, in pixels.
  let top: Double

  private var form: CascadeForm { axis.form }
  private var part: CascadePart { curves.part }
  private var isAlone: Bool { curves.curves.count == 1 }

  var markup: Markup {
    tag("g", ["class": "lane"]) {
      baselineRule
      curves.curves.flatMap { markup(of: $0) }
      words
      curves.curves[0].lane.peak.map { label(of: $0, at: curves.curves[0]) } ?? []
    }
  }

  /// The line, with a dot at its peak; of one alone the area under it as well.
  private func markup(of curve: CascadeCurves.Curve) -> [Markup] {
    let line = Polyline(points(of: curve)) { $0 }
    let style = curve.style
    return [
      tag("g", ["class": style.colourClass]) {
        if isAlone, let stretch = line.stretches.first { area(under: stretch, style) }
        tag(
          "path",
          [
            "class": "line", "d": line.path, "fill": "none", "stroke": style.lightColour,
            "stroke-width": "2", "stroke-dasharray": style.dashArray, "stroke-linejoin": "round",
          ])
        curve.lane.peak.map { dot(at: $0, style) }
      }
    ]
  }

  /// The place of a height. What is lowered is drawn downwards.
  private func y(_ height: Double) -> Double {
    let span = curves.span
    let share = (height - span.lowerBound) / (span.upperBound - span.lowerBound)
    let room = form.curveBottom - form.curveTop
    let drop = part.isLowered ? share : 1 - share
    return top + form.curveTop + drop * room
  }

  private func points(of curve: CascadeCurves.Curve) -> [Chart.Point] {
    zip(curve.times, curve.lane.values).map {
      Chart.Point(x: axis.x($0), y: y(curves.height(of: $1)))
    }
  }

  private var baselineRule: Markup {
    let y = Polyline.pixel(y(0))
    return tag(
      "line",
      [
        "x1": Polyline.pixel(form.left), "x2": Polyline.pixel(form.right), "y1": y, "y2": y,
        "stroke": "currentColor", "stroke-opacity": "0.3",
      ])
  }

  private func area(under points: [Chart.Point], _ style: LineStyle) -> Markup {
    let outline = points.map { "\(Polyline.pixel($0.x)) \(Polyline.pixel($0.y))" }
    let (first, last) = (points[0].x, points[points.count - 1].x)
    let base = Polyline.pixel(y(0))
    return tag(
      "path",
      [
        "class": "range",
        "d": "M\(Polyline.pixel(first)) \(base)L" + outline.joined(separator: "L")
          + "L\(Polyline.pixel(last)) \(base)Z",
        "fill": style.lightColour, "fill-opacity": ChartLayout.bandOpacity,
      ])
  }

  /// What it is, and how far one alone goes.
  private var words: [Markup] {
    let isAbove = form.hasWordsAbove
    let title = text(
      part.title, "lane-title", x: isAbove ? form.left : 0, y: top + (isAbove ? 15 : 22),
      anchor: "start")
    guard isAlone else { return [title] }
    let far = text(
      curves.curves[0].lane.peakWords, "label", x: isAbove ? form.right : 0,
      y: top + (isAbove ? 15 : 38), anchor: isAbove ? "end" : "start")
    return [title, far]
  }

  private func place(of peak: CascadeRecord.Extreme) -> (x: Double, y: Double) {
    (axis.x(peak.time), y(curves.height(of: peak.value)))
  }

  private func dot(at peak: CascadeRecord.Extreme, _ style: LineStyle) -> Markup {
    let place = place(of: peak)
    return tag(
      "circle",
      [
        "class": "dot", "cx": Polyline.pixel(place.x), "cy": Polyline.pixel(place.y), "r": "3.5",
        "fill": style.lightColour,
      ])
  }

  /// The time of a peak, beside its dot.
  private func label(
    of peak: CascadeRecord.Extreme, at curve: CascadeCurves.Curve
  ) -> [Markup] {
    let (x, y) = place(of: peak)
    let words = peak.shortWords(of: part)
    let isLeft = x + 10 + form.textWidth(words) > form.width
    return [
      tag("g", ["class": curve.style.colourClass]) {
        text(
          words, "peak", x: isLeft ? x - 8 : x + 8, y: y + (part.isLowered ? 2 : 5),
          anchor: isLeft ? "end" : "start")
      }
    ]
  }

  private func text(
    _ words: String, _ name: String, x: Double, y: Double, anchor: String
  ) -> Markup {
    tag(
      "text",
      [
        "class": name, "x": Polyline.pixel(x), "y": Polyline.pixel(y), "text-anchor": anchor,
        "font-weight": name == "label" ? "400" : "600",
      ]
    ) { words }
  }
}

extension CascadePart {
  /// The colour of its lane, where one arm alone is drawn: blood and receptors, what is felt, signals, growth, network, mood.
  var colour: Int {
    switch self {
    case .plasma, .receptors: 0
    case .dissociation: 3
    case .glutamate, .ampa: 1
    case .bdnf, .mtor, .synapses: 2
    case .network: 4
    case .depression: 6
    }
  }
}
