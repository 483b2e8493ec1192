// SPDX-License-Identifier: Apache-2.0

/// The style of charts. Colours are custom properties, so that a page can change them, and follow
/// the reader's choice of light or dark.
package enum ChartStylesheet {
  /// For a chart in a file of its own, and for a page that holds charts.
  package static let text = variables(light: true) + dark + rules

  private static let dark =
    "@media (prefers-color-scheme: dark) {\n\(variables(light: false))}\n"
    + "@media print {\n\(variables(light: true))}\n"

  private static func variables(light: Bool) -> String {
    let colours = LineStyle.colours.enumerated().map { index, colour in
      "--c\(index): \(light ? colour.light : colour.dark);"
    }.joined(separator: " ")
    let paper =
      light
      ? "--paper: #fdfdfb; --ink: #1d2329; --muted: #5b6670;"
      : "--paper: #14181c; --ink: #e6e9ec; --muted: #9aa5af;"
    return ":root { \(paper) \(colours) }\n"
  }

  private static let rules: String = {
    let colours = LineStyle.colours.indices.map { index in
      "svg .c\(index) .line { stroke: var(--c\(index)); } "
        + "svg .c\(index) .dot, svg .c\(index) .range { fill: var(--c\(index)); }"
    }
    return """
      svg.chart { color: var(--ink); }
      svg.chart .paper { fill: var(--paper); }
      svg.chart .label { fill: var(--muted); font-variant-numeric: tabular-nums; }
      svg.chart .legend .label { fill: var(--ink); }
      \(colours.joined(separator: "\n"))

      """
  }()
}
