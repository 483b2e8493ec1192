// SPDX-License-Identifier: Apache-2.0

/// Other words that people use for names: `intranasal` for `nasal`.
///
/// A synonym is offered and never taken silently; it means the same thing, and is no guess.
package struct Synonyms: Sendable, ExpressibleByDictionaryLiteral {
  private var entries: [(name: String, words: [String])]

  /// - Parameter elements: names, each with its other words, blanks between them; what is written
  ///   with blanks, dots or lines between its parts stands here with `-`.
  package init(dictionaryLiteral elements: (String, String)...) {
    entries = elements.map { name, words in
      (name, words.split(separator: " ").map(String.init))
    }
  }

  /// Without any.
  package static let none: Synonyms = [:]

  /// The names that a word stands for, in the order of the list; empty for any other word.
  package func names(for word: String) -> [String] {
    let folded = NameParts(word).folded
    return entries.filter { $0.words.contains(folded) }.map { $0.name }
  }

  /// The words of both.
  package static func + (one: Synonyms, other: Synonyms) -> Synonyms {
    var both = one
    both.entries += other.entries
    return both
  }
}
