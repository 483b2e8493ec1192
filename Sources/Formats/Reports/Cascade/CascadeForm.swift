// SPDX-License-Identifier: Apache-2.0

/// The paper that a cascade is drawn on, in pixels.
struct CascadeForm: Sendable {
  /// The class of the drawing.
  let name: String
  let width: Double
  let fontSize: Double
  /// Where the axis of time begins and ends.
  let left: Double
  let right: Double
  /// From one lane to the next, and from the top of a lane to its curve and its end.
  let laneHeight: Double
  let curveTop: Double
  let curveBottom: Double
  /// Whether the words of a lane stand above its curve, for want of room beside it.
  let hasWordsAbove: Bool

  /// Where there is room: the words beside the curves.
  static let wide = CascadeForm(
    name: "wide", width: 760, fontSize: 12.5, left: 196, right: 740, laneHeight: 50, curveTop: 10,
    curveBottom: 42, hasWordsAbove: false)

  /// On a telephone.
  static let narrow = CascadeForm(
    name: "narrow", width: 330, fontSize: 13, left: 6, right: 318, laneHeight: 66, curveTop: 26,
    curveBottom: 60, hasWordsAbove: true)

  /// The room above the lanes, for the marks of sessions, and below them for the axis.
  static let head = 14.0
  static let foot = 44.0

  func textWidth(_ text: String) -> Double { Double(text.count) * 0.55 * fontSize }
}
