// SPDX-License-Identifier: Apache-2.0

import Charts
import Encodings
import Runs

/// The whole cascade as one drawing: a lane for each part, each scaled to its own peak, over one
/// logarithmic axis of time. Of several arms the curves lie over each other, on one scale a lane.
struct CascadeFigure {
  static let id = "cascade-figure"
  let record: CascadeRecord
  /// What the arms are called, and the cascades of those after the first.
  var names: [String] = []
  var others: [CascadeRecord] = []

  /// The lanes, each with its curves.
  private var lanes: [CascadeCurves] {
    record.lanes.map { lane in
      let beside = others.enumerated().compactMap { place, other in
        other.lanes.first { $0.part == lane.part }.map {
          CascadeCurves.Curve(lane: $0, times: other.times, style: LineStyle(line: place + 1))
        }
      }
      let style =
        others.isEmpty ? LineStyle(colour: lane.part.colour, dash: 0) : LineStyle(line: 0)
      return CascadeCurves([.init(lane: lane, times: record.times, style: style)] + beside)
    }
  }

  /// The drawing on a form. Title and description are part of the wide one, and named by the other.
  func markup(on form: CascadeForm) -> Markup {
    let ends = ([record] + others).compactMap { $0.times.last }
    let axis = CascadeAxis(form: form, end: ends.max() ?? 1)
    let bottom = CascadeForm.head + Double(record.lanes.count) * form.laneHeight
    return tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart cascade \(form.name)",
        "viewBox": "0 0 \(Polyline.pixel(form.width)) \(Polyline.pixel(bottom + CascadeForm.foot))",
        "role": "img", "aria-labelledby": "\(Self.id)-title \(Self.id)-description",
        "font-size": NumberText.exact(form.fontSize), "font-family": "system-ui, sans-serif",
        "fill": "currentColor",
      ]
    ) {
      if !form.hasWordsAbove { textAlternative }
      gridMarkup(axis, to: bottom)
      sessionsMarkup(axis, to: bottom)
      lanes.enumerated().map { index, curves in
        CascadeLane(
          curves: curves, axis: axis, top: CascadeForm.head + Double(index) * form.laneHeight
        ).markup
      }
    }
  }

  private var textAlternative: [Markup] {
    [
      tag("title", ["id": "\(Self.id)-title"]) { "The cascade of a dose" },
      tag("desc", ["id": "\(Self.id)-description"]) { summary },
    ]
  }

  /// The drawing in words.
  var summary: String {
    let words = lanes.flatMap { curves in
      zip(curves.curves, named).map { curve, name in
        let lane = curve.lane
        let when = lane.peak.map { ", reached " + $0.timeWords(of: lane.part) } ?? ""
        return "\(lane.part.title)\(name.isEmpty ? "" : " of \(name)"): \(lane.peakWords)\(when)."
      }
    }
    return
      (["\(lanes.count) lanes over a logarithmic axis of time, each scaled to its own peak."]
      + words).joined(separator: " ")
  }

  /// A name for each arm, empty where there is one alone.
  private var named: [String] { others.isEmpty ? [""] : names }

  /// What tells the arms apart; nil where there is one alone.
  var legend: Markup? {
    guard !others.isEmpty else { return nil }
    return LegendItem.list(
      names.enumerated().map { LegendItem(label: $1, sign: .line(LineStyle(line: $0))) })
  }

  /// The peaks as rows: the part, the arm where there are several, before, at the peak, and when.
  var rows: [[String]] {
    lanes.flatMap { curves in
      zip(curves.curves, named).map { curve, name in
        let lane = curve.lane
        return [lane.part.title] + (name.isEmpty ? [] : [name])
          + [
            lane.baselineWords, lane.peakWords, lane.peak?.timeWords(of: lane.part) ?? "–",
          ]
      }
    }
  }

  private func gridMarkup(_ axis: CascadeAxis, to bottom: Double) -> Markup {
    let form = axis.form
    return tag("g", ["class": "axes"]) {
      for tick in axis.ticks {
        Self.rule(x: axis.x(tick.hours), from: CascadeForm.head, to: bottom + 5, "0.14")
        ChartLayout.label(
          tick.label, x: axis.left(of: tick), y: bottom + 19, anchor: "start")
      }
      ChartLayout.label(
        "Time from the first dose, logarithmic", x: form.right, y: bottom + 38, anchor: "end")
    }
  }

  /// A triangle and a line for each session after the first, which is before the axis begins.
  private func sessionsMarkup(_ axis: CascadeAxis, to bottom: Double) -> [Markup] {
    record.sessions.filter { $0 > 0 }.map { session in
      tag("g", ["class": "mark"]) {
        Self.rule(x: axis.x(session), from: CascadeForm.head, to: bottom, "0.3")
        ChartLayout.triangle(x: axis.x(session), y: CascadeForm.head - 2)
      }
    }
  }

  private static func rule(
    x: Double, from top: Double, to bottom: Double, _ opacity: String
  ) -> Markup {
    tag(
      "line",
      [
        "x1": Polyline.pixel(x), "x2": Polyline.pixel(x), "y1": Polyline.pixel(top),
        "y2": Polyline.pixel(bottom), "stroke": "currentColor", "stroke-opacity": opacity,
      ])
  }
}
