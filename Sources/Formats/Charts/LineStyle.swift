// SPDX-License-Identifier: Apache-2.0

/// How one line differs from another: by colour and by dashes, so that it is still told apart in
/// black and white.
///
/// The colours follow Okabe and Ito, "Color Universal Design" (2002, revised 2008), which readers
/// of all kinds of colour vision tell apart. On light paper purple, orange and sky blue are
/// darker than theirs, on dark paper green and purple lighter, for contrast; yellow is kept for
/// dark paper, where it can be seen.
package struct LineStyle: Sendable, Equatable {
  /// Counts through `colours` and starts again after the last.
  package var colour: Int
  /// Counts through `dashes` and starts again after the last; 0 is a full line.
  package var dash: Int

  package init(colour: Int, dash: Int) {
    self.colour = colour
    self.dash = dash
  }

  /// The nth line of a chart.
  package init(line index: Int) {
    self.init(colour: index, dash: index)
  }

  /// On light paper: blue, vermilion, green, purple, orange, sky blue, black, grey. On dark: sky
  /// blue, orange, green, purple, yellow, light blue, white, grey.
  package static let colours: [(light: String, dark: String)] = [
    ("#0072B2", "#56B4E9"), ("#D55E00", "#E69F00"), ("#009E73", "#2FBF97"),
    ("#AA4F86", "#DB93BA"), ("#B87A00", "#F0E442"), ("#3A93C9", "#8FA9FF"),
    ("#000000", "#F2F2F2"), ("#7A7A7A", "#A6A6A6"),
  ]

  package static let dashes = ["", "7 3", "2 3", "9 3 2 3", "4 2", "1 2", "12 4", "8 2 1 2"]

  package var colourClass: String { "c\(colour % Self.colours.count)" }
  /// For readers without styles.
  package var lightColour: String { Self.colours[colour % Self.colours.count].light }
  package var dashArray: String { Self.dashes[dash % Self.dashes.count] }
}
