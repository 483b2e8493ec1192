// SPDX-License-Identifier: Apache-2.0

/// The paper that a chart is drawn on. A page holds each chart on two, and shows the one that fits.
struct ChartForm: Sendable {
  /// The class of the drawing.
  let name: String
  /// In pixels of the drawing, as everything here.
  let width: Double
  let plotHeight: Double
  let fontSize: Double
  /// How many ticks the axes have at most.
  let horizontalTicks: Int
  let verticalTicks: Int
  /// Whether title and legend are drawn; on a page they are text beside the drawing.
  let carriesWords: Bool

  /// A file of its own.
  static let sheet = ChartForm(
    name: "sheet", width: 600, plotHeight: 190, fontSize: 12, horizontalTicks: 9, verticalTicks: 7,
    carriesWords: true)

  /// On a page, where there is room.
  static let wide = ChartForm(
    name: "wide", width: 600, plotHeight: 190, fontSize: 12.5, horizontalTicks: 9,
    verticalTicks: 7, carriesWords: false)

  /// On a telephone, and beside another on paper.
  static let narrow = ChartForm(
    name: "narrow", width: 320, plotHeight: 190, fontSize: 13, horizontalTicks: 5,
    verticalTicks: 6, carriesWords: false)

  /// About how wide a text is: fonts differ, so this errs on the wide side.
  func textWidth(_ text: String) -> Double { Double(text.count) * 0.55 * fontSize }

  /// A length that grows with the letters; 12 pixels is their ordinary size.
  func scaled(_ length: Double) -> Double { length * fontSize / 12 }
}
