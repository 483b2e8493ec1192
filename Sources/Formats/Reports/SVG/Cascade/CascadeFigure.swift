// SPDX-License-Identifier: Apache-2.0

import Encodings
import Runs

/// The whole cascade as one drawing: a lane for each part, each scaled to its own peak, over one
/// logarithmic axis of time.
struct CascadeFigure {
  static let id = "cascade-figure"
  let record: CascadeRecord

  /// The drawing on a form. Title and description are part of the wide one, and named by the other.
  func markup(on form: CascadeForm) -> Markup {
    let axis = CascadeAxis(form: form, end: record.times.last ?? 1)
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
      record.lanes.enumerated().map { index, lane in
        CascadeLane(
          lane: lane, times: record.times, axis: axis,
          top: CascadeForm.head + Double(index) * form.laneHeight
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
    let lanes = record.lanes.map { lane in
      let when = lane.peak.map { ", reached " + $0.timeWords(of: lane.part) } ?? ""
      return "\(lane.part.title): \(lane.peakWords)\(when)."
    }
    return
      (["\(lanes.count) lanes over a logarithmic axis of time, each scaled to its own peak."]
      + lanes).joined(separator: " ")
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
