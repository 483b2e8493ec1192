// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text with every occurrence of another one replaced, from left to right.
  package func replacing(each wanted: String, by other: String) -> String {
    let (text, pattern) = (Array(unicodeScalars), Array(wanted.unicodeScalars))
    guard !pattern.isEmpty else { return self }
    var result = String.UnicodeScalarView()
    var place = 0
    while place < text.count {
      if text[place...].starts(with: pattern) {
        result.append(contentsOf: other.unicodeScalars)
        place += pattern.count
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return String(result)
  }
}
