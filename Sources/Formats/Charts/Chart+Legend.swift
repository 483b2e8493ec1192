// SPDX-License-Identifier: Apache-2.0

package import Encodings

/// One entry of a legend.
package struct LegendItem {
  package enum Sign {
    case line(LineStyle)
    case band(LineStyle)
    case mark
  }

  package let label: String
  package let sign: Sign

  package init(label: String, sign: Sign) {
    self.label = label
    self.sign = sign
  }

  /// The width of its sample: a stretch of line, or a triangle.
  package var sampleWidth: Double {
    if case .mark = sign { 10 } else { 24 }
  }
}

extension Chart {
  /// What the legend tells: the lines, unless one alone is named by the title; the bands once; the
  /// marks.
  package var legendItems: [LegendItem] {
    var items = lines.map { LegendItem(label: $0.label, sign: .line($0.style)) }
    if items.count == 1, bands.isEmpty { items = [] }
    if let band = bands.first { items.append(.init(label: bandsLabel, sign: .band(band.style))) }
    if !marks.isEmpty { items.append(.init(label: marksLabel, sign: .mark)) }
    return items
  }

  /// The legend as text of a page, which wraps and grows with the reader's letters.
  package var legendMarkup: Markup? {
    let items = legendItems
    return items.isEmpty ? nil : LegendItem.list(items)
  }
}

extension LegendItem {
  /// A legend of some items.
  package static func list(_ items: [LegendItem]) -> Markup {
    tag("ul", ["class": "legend"]) {
      items.map { item in
        tag("li") {
          item.sample
          item.label
        }
      }
    }
  }

  /// A small drawing of the sign.
  fileprivate var sample: Markup {
    let width = Polyline.pixel(sampleWidth)
    return tag(
      "svg",
      [
        "class": "sample", "viewBox": "0 0 \(width) 10", "width": width, "height": "10",
        "aria-hidden": "true", "fill": "currentColor",
      ]
    ) {
      switch sign {
      case .line(let style): ChartLayout.lineSample(style, x: 0, y: 5)
      case .band(let style): ChartLayout.bandSample(style, x: 0, y: 0)
      case .mark: ChartLayout.triangle(x: sampleWidth / 2, y: 8)
      }
    }
  }
}
