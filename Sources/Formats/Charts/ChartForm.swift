// SPDX-License-Identifier: Apache-2.0

/// The paper that a chart is drawn on. A page holds each chart on two, and shows the one that fits.
package struct ChartForm: Sendable {
  /// The class of the drawing.
  package let name: String
  /// In pixels of the drawing, as everything here.
  package let width: Double
  package let plotHeight: Double
  package let fontSize: Double
  /// How many ticks the axes have at most.
  package let horizontalTicks: Int
  package let verticalTicks: Int
  /// Whether title and legend are drawn; on a page they are text beside the drawing.
  package let carriesWords: Bool

  /// A file of its own.
  package static let sheet = ChartForm(
    name: "sheet", width: 600, plotHeight: 190, fontSize: 12, horizontalTicks: 9, verticalTicks: 7,
    carriesWords: true)

  /// On a page, where there is room.
  package static let wide = ChartForm(
    name: "wide", width: 600, plotHeight: 190, fontSize: 12.5, horizontalTicks: 9,
    verticalTicks: 7, carriesWords: false)

  /// On a telephone, and beside another on paper.
  package static let narrow = ChartForm(
    name: "narrow", width: 320, plotHeight: 190, fontSize: 13, horizontalTicks: 5,
    verticalTicks: 6, carriesWords: false)

  /// About how wide a text is: fonts differ, so this errs on the wide side.
  package func textWidth(_ text: String) -> Double { Double(text.count) * 0.55 * fontSize }

  /// A length that grows with the letters; 12 pixels is their ordinary size.
  package func scaled(_ length: Double) -> Double { length * fontSize / 12 }
}
