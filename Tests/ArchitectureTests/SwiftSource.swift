// SPDX-License-Identifier: Apache-2.0

/// The text of a Swift file, read just well enough to ask what it imports and which numbers it
/// contains.
struct SwiftSource {
  /// The text with comments and string literals blanked out; its lines stay where they were.
  let code: [Character]

  init(_ text: String) {
    var blanking = Blanking(text)
    blanking.run()
    code = blanking.output
  }

  /// The lines of the code, without comments and strings.
  var lines: [Substring] {
    String(code).split(separator: "\n", omittingEmptySubsequences: false)
  }
}

/// Copies source text, with spaces in the place of comments and string literals.
private struct Blanking {
  private let input: [Character]
  private var position = 0
  private(set) var output: [Character] = []

  init(_ text: String) {
    input = Array(text)
  }

  mutating func run() {
    while position < input.count {
      if starts(with: "//") {
        skipLineComment()
      } else if starts(with: "/*") {
        skipBlockComment()
      } else if let hashes = hashesOfString() {
        skipString(hashes: hashes)
      } else {
        output.append(input[position])
        position += 1
      }
    }
  }

  private func starts(with text: String) -> Bool {
    input[position...].starts(with: text)
  }

  private mutating func blank(_ count: Int) {
    for character in input[position...].prefix(count) {
      output.append(character.isNewline ? character : " ")
    }
    position += count
  }

  private mutating func skipLineComment() {
    while position < input.count, !input[position].isNewline { blank(1) }
  }

  /// Block comments nest.
  private mutating func skipBlockComment() {
    blank(2)
    while position < input.count, !starts(with: "*/") {
      if starts(with: "/*") { skipBlockComment() } else { blank(1) }
    }
    blank(2)
  }

  /// The number of # marks before a string literal that begins here, nil where none begins.
  private func hashesOfString() -> Int? {
    let hashes = input[position...].prefix { $0 == "#" }.count
    let quote = position + hashes
    return quote < input.count && input[quote] == "\"" ? hashes : nil
  }

  private mutating func skipString(hashes: Int) {
    let marks = String(repeating: "#", count: hashes)
    blank(hashes)
    let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    blank(quote.count)
    while position < input.count, !starts(with: quote + marks) {
      if starts(with: "\\" + marks + "(") {
        blank(1 + hashes)
        skipInterpolation()
      } else {
        blank(starts(with: "\\" + marks) ? 2 + hashes : 1)
      }
    }
    blank(quote.count + hashes)
  }

  /// An interpolation ends with its own parenthesis; strings inside it are skipped whole.
  private mutating func skipInterpolation() {
    var depth = 0
    repeat {
      if let hashes = hashesOfString() {
        skipString(hashes: hashes)
        continue
      }
      if starts(with: "(") { depth += 1 }
      if starts(with: ")") { depth -= 1 }
      blank(1)
    } while depth > 0 && position < input.count
  }
}
