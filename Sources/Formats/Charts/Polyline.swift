// SPDX-License-Identifier: Apache-2.0

import Encodings

/// A line on paper, thinned to what can be seen.
package struct Polyline {
  /// Unbroken stretches, in pixels.
  package private(set) var stretches: [[Chart.Point]] = []

  /// The places of some points; a point without a place (zero on a logarithmic axis) breaks the
  /// line.
  package init(_ points: [Chart.Point], place: (Chart.Point) -> Chart.Point?) {
    var stretch: [Chart.Point] = []
    for point in points {
      if let place = place(point) {
        stretch.append(place)
      } else {
        stretches.append(stretch)
        stretch = []
      }
    }
    stretches.append(stretch)
    stretches = stretches.filter { !$0.isEmpty }.map(Self.thinned)
  }

  /// The `d` of an SVG path, with one decimal: a tenth of a pixel.
  package var path: String {
    stretches.map { stretch in
      "M" + stretch.map { "\(Self.pixel($0.x)) \(Self.pixel($0.y))" }.joined(separator: "L")
    }.joined()
  }

  /// A coordinate with one decimal at most.
  package static func pixel(_ value: Double) -> String {
    let text = NumberText.fixed(value, decimals: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The width in pixels within which a line keeps its first, lowest, highest and last point, so
  /// that no peak is lost however narrow.
  package static let grain = 2.0

  package static func thinned(_ points: [Chart.Point]) -> [Chart.Point] {
    guard points.count > 4 else { return points }
    var kept: [Chart.Point] = []
    var start = 0
    while start < points.count {
      let column = (points[start].x / grain).rounded(.down)
      var end = start + 1
      while end < points.count, (points[end].x / grain).rounded(.down) == column { end += 1 }
      kept += extremes(points[start..<end])
      start = end
    }
    return kept
  }

  private static func extremes(_ points: ArraySlice<Chart.Point>) -> [Chart.Point] {
    guard points.count > 4 else { return Array(points) }
    let lowest = points.indices.min { points[$0].y < points[$1].y }
    let highest = points.indices.max { points[$0].y < points[$1].y }
    let rows = [points.startIndex, lowest, highest, points.endIndex - 1].compactMap(\.self)
    return Set(rows).sorted().map { points[$0] }
  }
}
