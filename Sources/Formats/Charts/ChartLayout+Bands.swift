// SPDX-License-Identifier: Apache-2.0

package import Encodings

extension ChartLayout {
  /// Weak enough that lines and grid are seen through two bands.
  package static let bandOpacity = "0.16"

  /// The surface between the two edges of a band. Where a logarithmic axis cannot show an edge, the
  /// band goes down to the axis.
  package func markup(_ band: Chart.Band, clip: String) -> Markup {
    let edge = { (points: [Chart.Point]) in
      Polyline(points) { point in
        Chart.Point(x: x(point.x), y: y(point.y) ?? bottom)
      }.stretches.flatMap(\.self)
    }
    let outline = (edge(band.low) + edge(band.high).reversed())
      .map { "\(Polyline.pixel($0.x)) \(Polyline.pixel($0.y))" }
    return tag("g", ["class": band.style.colourClass]) {
      tag(
        "path",
        [
          "class": "range", "d": "M" + outline.joined(separator: "L") + "Z",
          "fill": band.style.lightColour, "fill-opacity": Self.bandOpacity,
          "clip-path": "url(#\(clip))",
        ])
    }
  }
}
