// SPDX-License-Identifier: Apache-2.0

package import Charts

/// Which observables a report draws together, and on which clock.
///
/// A specification is a wish: an observable that the record does not hold is left out, and a chart
/// without any is not drawn.
package struct ChartSpecification: Sendable {
  /// The clock of a chart.
  package enum Clock: Sendable {
    /// Minutes of the first session.
    case session
    /// Hours of the first two days.
    case day
    /// Hours, days or weeks from the first dose, whichever suits the length.
    case course
    /// The highest value of each session against its number.
    case peaks
  }

  /// One observable and how it is drawn.
  package struct Line: Sendable {
    package var observable: String
    package var label: String
    package var style: LineStyle

    package init(_ observable: String, _ label: String, colour: Int, dash: Int) {
      self.observable = observable
      self.label = label
      style = LineStyle(colour: colour, dash: dash)
    }
  }

  /// Unique within the report; letters, digits and hyphens.
  package var id: String
  package var title: String
  /// What the chart shows and how to read it, in a sentence or two.
  package var caption: String
  package var clock: Clock
  /// What the vertical axis measures; its unit comes from the observables.
  package var quantity: String
  package var isLogarithmic: Bool
  /// Fractions are drawn as percentages.
  package var isPercentage: Bool
  /// A value that the axis includes and marks, before any percentage.
  package var reference: Double?
  package var lines: [Line]

  package init(
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

  /// The names of all that some charts draw.
  package static func observables(of charts: [ChartSpecification]) -> Set<String> {
    Set(charts.flatMap { $0.lines.map { $0.observable } })
  }
}
