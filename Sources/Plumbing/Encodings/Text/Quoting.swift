// SPDX-License-Identifier: Apache-2.0

/// How texts from outside are shown in messages: short, on one line, and harmless to a terminal.
extension String {
  /// The text in double quotes, shortened, its control characters replaced.
  package var quoted: String { "\"" + abbreviated + "\"" }

  /// At most 60 characters of the text, without control characters.
  package var abbreviated: String {
    var shown = ""
    for scalar in unicodeScalars.prefix(60) {
      shown.unicodeScalars.append(scalar.isUnseen ? "\u{FFFD}" : scalar)
    }
    return unicodeScalars.count > 60 ? shown + "…" : shown
  }

  /// The text without spaces, tabs and no-break spaces at its ends.
  package var withoutOuterSpaces: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }) else { return "" }
    guard let last = scalars.lastIndex(where: { !$0.isBlank }) else { return "" }
    return String(scalars[first...last])
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool {
    self == " " || self == "\t" || self == "\u{A0}" || self == "\u{202F}"
  }
}
