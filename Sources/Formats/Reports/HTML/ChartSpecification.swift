// SPDX-License-Identifier: Apache-2.0

/// Which observables a report draws together, and on which clock.
///
/// A specification is a wish: an observable that the record does not hold is left out, and a chart
/// without any is not drawn.
public struct ChartSpecification: Sendable {
  /// The clock of a chart.
  public enum Clock: Sendable {
    /// Minutes of the first session.
    case session
    /// Hours, days or weeks from the first dose, whichever suits the length.
    case course
    /// The highest value of each session against its time.
    case peaks
  }

  /// One observable and how it is drawn.
  public struct Line: Sendable {
    public var observable: String
    public var label: String
    public var style: LineStyle

    public init(_ observable: String, _ label: String, colour: Int, dash: Int) {
      self.observable = observable
      self.label = label
      style = LineStyle(colour: colour, dash: dash)
    }
  }

  /// Unique within the report; letters, digits and hyphens.
  public var id: String
  public var title: String
  /// What the chart shows and how to read it, in a sentence or two.
  public var caption: String
  public var clock: Clock
  /// What the vertical axis measures; its unit comes from the observables.
  public var quantity: String
  public var isLogarithmic: Bool
  /// Fractions are drawn as percentages.
  public var isPercentage: Bool
  /// A value that the axis includes and marks, before any percentage.
  public var reference: Double?
  public var lines: [Line]

  public init(
    id: String, title: String, caption: String, clock: Clock, quantity: String,
    isLogarithmic: Bool = false, isPercentage: Bool = false, reference: Double? = nil,
    lines: [Line]
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.clock = clock
    self.quantity = quantity
    self.isLogarithmic = isLogarithmic
    self.isPercentage = isPercentage
    self.reference = reference
    self.lines = lines
  }
}
