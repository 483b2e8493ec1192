// SPDX-License-Identifier: Apache-2.0

/// Texts from outside as a terminal may show them: nothing in them moves the cursor, sets a title,
/// begins a line of its own, or turns the direction of writing around.
extension String {
  /// The text with every character that is not seen but does something written out, as `\u{1B}`.
  package var visible: String { visible { _ in false } }

  /// The same of a text of several lines, whose line feeds are its own.
  package var visibleLines: String { visible { $0 == "\n" } }

  private func visible(but isKept: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: { $0.isUnseen && !isKept($0) }) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      if scalar.isUnseen, !isKept(scalar) {
        shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}

extension Unicode.Scalar {
  /// Controls (C0, delete, C1), the separators of lines and paragraphs, the marks, embeddings,
  /// overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9), interlinear
  /// annotation, and tags.
  package var isUnseen: Bool {
    switch value {
    case ..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
