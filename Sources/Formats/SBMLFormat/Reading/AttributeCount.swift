// SPDX-License-Identifier: Apache-2.0

/// How many attributes the tags of an XML file have, counted before it is parsed.
///
/// The parser compares each attribute of a tag with all others, for none may stand twice: of 100,000
/// in one tag it would take their square.
struct AttributeCount {
  static let most = 1_000

  /// The first tag with more than that many: where it begins, and nil where none has.
  ///
  /// What is not well-formed is left to the parser.
  static func tooMany(in text: [UInt8]) -> Int? {
    var position = text.startIndex
    while let start = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      if let end = endOfSkipped(in: text, at: start) {
        position = end
        continue
      }
      let tag = tag(in: text, from: start)
      if tag.attributes > most { return start }
      position = tag.end
    }
    return nil
  }

  /// What begins with a mark of its own and holds no tags: a comment, character data, an instruction.
  private static func endOfSkipped(in text: [UInt8], at start: Int) -> Int? {
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    where text[start...].starts(with: opening.utf8) {
      var position = start + opening.utf8.count
      while position < text.endIndex, !text[position...].starts(with: closing.utf8) {
        position += 1
      }
      return min(position + closing.utf8.count, text.endIndex)
    }
    return nil
  }

  /// The equals signs of a tag outside of quotes, and where it ends.
  private static func tag(in text: [UInt8], from start: Int) -> (attributes: Int, end: Int) {
    var (attributes, quote, position) = (0, UInt8?.none, start + 1)
    while position < text.endIndex {
      let byte = text[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        attributes += 1
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return (attributes, position)
  }
}
