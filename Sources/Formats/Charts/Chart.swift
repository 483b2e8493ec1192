// SPDX-License-Identifier: Apache-2.0

/// A line chart: what is drawn, not how. `svg()` draws it.
package struct Chart: Sendable {
  /// Unique within a page, of letters, digits and hyphens.
  package var id: String
  package var title: String
  package var horizontal: Axis
  package var vertical: Axis
  package var lines: [Line]
  /// Ranges around lines.
  package var bands: [Band] = []
  /// What the bands are, for the legend.
  package var bandsLabel = ""
  /// When something was given.
  package var marks: [Mark]
  /// What the marks are, for the legend.
  package var marksLabel: String

  package init(
    id: String, title: String, horizontal: Axis, vertical: Axis, lines: [Line],
    marks: [Mark] = [], marksLabel: String = "dose"
  ) {
    self.id = id
    self.title = title
    self.horizontal = horizontal
    self.vertical = vertical
    self.lines = lines
    self.marks = marks
    self.marksLabel = marksLabel
  }

  /// What one direction of the chart measures.
  package struct Axis: Sendable, Equatable {
    package var title: String
    /// As it is shown, in people's words; empty for a pure number.
    package var unit: String
    package var isLogarithmic: Bool
    /// A value that the axis must include and that a line across the chart marks: 1 for what is
    /// relative to a baseline. A logarithmic axis has none.
    package var reference: Double?
    /// The distances between ticks to choose from, rising; empty for 1, 2, 5 times powers of ten.
    package var steps: [Double]

    package init(
      title: String, unit: String, isLogarithmic: Bool = false, reference: Double? = nil,
      steps: [Double] = []
    ) {
      self.title = title
      self.unit = unit
      self.isLogarithmic = isLogarithmic
      self.reference = reference
      self.steps = steps
    }

    /// The title with its unit, as `Plasma concentration [ng/mL]`.
    package var heading: String { unit.isEmpty ? title : "\(title) [\(unit)]" }
  }

  /// One series.
  package struct Line: Sendable {
    package var label: String
    package var style: LineStyle
    /// In order of x.
    package var points: [Point]
    /// Whether each point is drawn as a dot on the line.
    package var showsPoints: Bool
    /// Whether the line itself is drawn; measurements are dots alone.
    package var isConnected: Bool

    package init(
      label: String, style: LineStyle, points: [Point], showsPoints: Bool = false,
      isConnected: Bool = true
    ) {
      self.label = label
      self.style = style
      self.points = points
      self.showsPoints = showsPoints
      self.isConnected = isConnected
    }
  }

  /// A range of the vertical axis that changes along the horizontal one.
  package struct Band: Sendable {
    /// That of the line which it belongs to.
    package var style: LineStyle
    /// In order of x.
    package var low: [Point]
    package var high: [Point]

    package init(style: LineStyle, low: [Point], high: [Point]) {
      self.style = style
      self.low = low
      self.high = high
    }
  }

  /// A place in the units of the two axes.
  package struct Point: Sendable, Equatable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A stretch of the horizontal axis; a moment when it has no length.
  package struct Mark: Sendable, Equatable {
    package var start: Double
    package var end: Double
    /// Whether it goes on with what began before, after a pause or at another rate.
    package var isContinued: Bool

    package init(start: Double, end: Double, isContinued: Bool = false) {
      self.start = start
      self.end = end
      self.isContinued = isContinued
    }
  }
}
