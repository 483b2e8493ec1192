// SPDX-License-Identifier: Apache-2.0

/// A line chart: what is drawn, not how. `svg()` draws it.
public struct Chart: Sendable {
  /// Unique within a page, of letters, digits and hyphens.
  public var id: String
  public var title: String
  public var horizontal: Axis
  public var vertical: Axis
  public var lines: [Line]
  /// Ranges around lines.
  public var bands: [Band] = []
  /// What the bands are, for the legend.
  public var bandsLabel = ""
  /// When something was given.
  public var marks: [Mark]
  /// What the marks are, for the legend.
  public var marksLabel: String

  public init(
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
  public struct Axis: Sendable, Equatable {
    public var title: String
    /// As it is shown, in people's words; empty for a pure number.
    public var unit: String
    public var isLogarithmic: Bool
    /// A value that the axis must include and that a line across the chart marks: 1 for what is
    /// relative to a baseline. A logarithmic axis has none.
    public var reference: Double?
    /// The distances between ticks to choose from, rising; empty for 1, 2, 5 times powers of ten.
    public var steps: [Double]

    public init(
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
    var heading: String { unit.isEmpty ? title : "\(title) [\(unit)]" }
  }

  /// One series.
  public struct Line: Sendable {
    public var label: String
    public var style: LineStyle
    /// In order of x.
    public var points: [Point]
    /// Whether each point is drawn as a dot on the line.
    public var showsPoints: Bool

    public init(label: String, style: LineStyle, points: [Point], showsPoints: Bool = false) {
      self.label = label
      self.style = style
      self.points = points
      self.showsPoints = showsPoints
    }
  }

  /// A range of the vertical axis that changes along the horizontal one.
  public struct Band: Sendable {
    /// That of the line which it belongs to.
    public var style: LineStyle
    /// In order of x.
    public var low: [Point]
    public var high: [Point]

    public init(style: LineStyle, low: [Point], high: [Point]) {
      self.style = style
      self.low = low
      self.high = high
    }
  }

  /// A place in the units of the two axes.
  public struct Point: Sendable, Equatable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A stretch of the horizontal axis; a moment when it has no length.
  public struct Mark: Sendable, Equatable {
    public var start: Double
    public var end: Double

    public init(start: Double, end: Double) {
      self.start = start
      self.end = end
    }
  }
}
