// SPDX-License-Identifier: Apache-2.0

/// The text of a Swift file, read just well enough to ask what it imports, declares and says, and
/// which numbers it contains.
struct SwiftSource: Sendable {
  /// The text with comments and string literals blanked out; its lines stay where they were.
  let code: [Character]

  /// The string literals, in the order of their ends, those inside of interpolations too.
  let texts: [Text]

  /// The code inside of the literals' interpolations.
  let interpolations: [String]

  /// A string literal as it is written, with ``interpolationMark`` in the place of what is put in.
  struct Text: Equatable, Sendable {
    let text: String
    /// The line that it begins on, counted from 1.
    let line: Int
  }

  /// No source text has this character.
  static let interpolationMark: Character = "\u{FFFC}"

  init(_ text: String) {
    var blanking = Blanking(text)
    blanking.run()
    code = blanking.output
    texts = blanking.texts
    interpolations = blanking.interpolations
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
  private var line = 1
  private(set) var output: [Character] = []
  private(set) var texts: [SwiftSource.Text] = []
  private(set) var interpolations: [String] = []

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
        if input[position].isNewline { line += 1 }
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
      if character.isNewline { line += 1 }
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
    let firstLine = line
    var text = ""
    blank(hashes)
    let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    blank(quote.count)
    while position < input.count, !starts(with: quote + marks) {
      if starts(with: "\\" + marks + "(") {
        blank(1 + hashes)
        skipInterpolation()
        text.append(SwiftSource.interpolationMark)
      } else {
        let count = starts(with: "\\" + marks) ? 2 + hashes : 1
        text += String(input[position...].prefix(count))
        blank(count)
      }
    }
    blank(quote.count + hashes)
    texts.append(SwiftSource.Text(text: text, line: firstLine))
  }

  /// An interpolation ends with its own parenthesis; strings inside it are skipped whole.
  private mutating func skipInterpolation() {
    let start = position
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
    interpolations.append(String(input[start..<position]))
  }
}
