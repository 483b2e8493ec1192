// SPDX-License-Identifier: Apache-2.0

import Encodings
import Runs

/// One lane of a cascade, drawn.
struct CascadeLane {
  let lane: CascadeRecord.Lane
  let times: [Double]
  let axis: CascadeAxis
  /// The upper edge of the lane, in pixels.
  let top: Double

  private var form: CascadeForm { axis.form }
  private var style: LineStyle { LineStyle(colour: lane.part.colour, dash: 0) }

  var markup: Markup {
    let curve = Polyline(points) { $0 }
    return tag("g", ["class": style.colourClass]) {
      baselineRule
      if let stretch = curve.stretches.first { area(under: stretch) }
      tag(
        "path",
        [
          "class": "line", "d": curve.path, "fill": "none", "stroke": style.lightColour,
          "stroke-width": "2", "stroke-linejoin": "round",
        ])
      words
      lane.peak.map(markup) ?? []
    }
  }

  /// The heights that the lane must hold: at least from the baseline to the peak.
  private var span: ClosedRange<Double> {
    let heights = lane.heights
    return min(0, heights.min() ?? 0)...max(1, heights.max() ?? 1)
  }

  /// The place of a height. What is lowered is drawn downwards.
  private func y(_ height: Double) -> Double {
    let span = span
    let share = (height - span.lowerBound) / (span.upperBound - span.lowerBound)
    let room = form.curveBottom - form.curveTop
    let drop = lane.part.isLowered ? share : 1 - share
    return top + form.curveTop + drop * room
  }

  private var points: [Chart.Point] {
    let place = y
    return zip(times, lane.heights).map { Chart.Point(x: axis.x($0), y: place($1)) }
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

  private func area(under points: [Chart.Point]) -> Markup {
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

  /// What it is, and how far it goes.
  private var words: [Markup] {
    if form.hasWordsAbove {
      return [
        text(lane.part.title, "lane-title", x: form.left, y: top + 15, anchor: "start"),
        text(lane.peakWords, "label", x: form.right, y: top + 15, anchor: "end"),
      ]
    }
    return [
      text(lane.part.title, "lane-title", x: 0, y: top + 22, anchor: "start"),
      text(lane.peakWords, "label", x: 0, y: top + 38, anchor: "start"),
    ]
  }

  /// A dot at the peak, with its time beside it.
  private func markup(_ peak: CascadeRecord.Extreme) -> [Markup] {
    let (x, y) = (axis.x(peak.time), y(1))
    let words = peak.shortWords(of: lane.part)
    let isLeft = x + 10 + form.textWidth(words) > form.width
    return [
      tag(
        "circle",
        [
          "class": "dot", "cx": Polyline.pixel(x), "cy": Polyline.pixel(y), "r": "3.5",
          "fill": style.lightColour,
        ]),
      text(
        words, "peak", x: isLeft ? x - 8 : x + 8, y: y + (lane.part.isLowered ? 2 : 5),
        anchor: isLeft ? "end" : "start"),
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
  /// The colour of its lane: blood and receptors, what is felt, signals, growth, network, mood.
  fileprivate var colour: Int {
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
