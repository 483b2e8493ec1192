// SPDX-License-Identifier: Apache-2.0

/// What stands before the first element of an XML file: no document type, and a known encoding.
struct Prologue {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static let encodings: Set = ["utf-8", "us-ascii", "ascii", "iso-8859-1"]

  /// The file as the parser survives it. It stops the program at a name that is not UTF-8, and at a
  /// processing instruction without content.
  ///
  /// - Throws: `SBMLError` for a document type, an encoding that is not known, or bytes that are no
  ///   text in the encoding that the file names.
  func text() throws(SBMLError) -> [UInt8] {
    guard try encoding() == "iso-8859-1" else {
      try refuseBrokenText()
      return bytes.withInstructionsFilled
    }
    // The declaration, which no longer holds, becomes white space and keeps its lines.
    let declaration = bytes.firstIndex(of: UInt8(ascii: ">")) ?? bytes.startIndex
    return bytes.enumerated().flatMap { position, byte in
      if position <= declaration { return [byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")] }
      return Array(String(UnicodeScalar(byte)).utf8)
    }.withInstructionsFilled
  }

  private func refuseBrokenText() throws(SBMLError) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where String(validating: line, as: UTF8.self) == nil {
      throw .malformed(line: index + 1, "a byte that is not UTF-8. Save the file as UTF-8.")
    }
  }

  /// The encoding that the declaration names; that of XML where there is none.
  private func encoding() throws(SBMLError) -> String {
    var declared = "utf-8"
    guard !bytes.isEmpty else { throw .malformed(line: 1, "the file is empty") }
    guard !bytes.contains(0), !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE])
    else {
      throw .unsupported("text in another encoding than UTF-8. Save the file as UTF-8.")
    }
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      if has("<?", at: start) {
        position = try end(of: "?>", from: start)
        if let name = try encoding(in: start..<position) { declared = name }
      } else if has("<!--", at: start) {
        position = try end(of: "-->", from: start + 4)
      } else if has("<!", at: start) {
        throw .unsupported(
          "line \(line(at: start)): a document type or an entity. Remove <!DOCTYPE ...>: SBML has "
            + "none.")
      } else {
        break
      }
    }
    return declared
  }

  private func encoding(in range: Range<Int>) throws(SBMLError) -> String? {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard text.hasPrefix("<?xml"), let key = text.firstRange(of: "encoding") else { return nil }
    let value = text[key.upperBound...].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = value.first, let close = value.dropFirst().firstIndex(of: quote) else {
      throw .malformed(line: line(at: range.lowerBound), "the XML declaration is not complete")
    }
    let name = value.dropFirst()[..<close].lowercased()
    guard Self.encodings.contains(name) else {
      throw .unsupported("text in the encoding \(name). Save the file as UTF-8.")
    }
    return name
  }

  private func has(_ mark: String, at position: Int) -> Bool {
    bytes[position...].starts(with: mark.utf8)
  }

  /// The position after the next `mark`.
  private func end(of mark: String, from start: Int) throws(SBMLError) -> Int {
    let mark = Array(mark.utf8)
    var position = start
    while position + mark.count <= bytes.count {
      if bytes[position...].starts(with: mark) { return position + mark.count }
      position += 1
    }
    throw .malformed(line: line(at: min(start, bytes.count - 1)), "something is opened, not closed")
  }

  private func line(at position: Int) -> Int {
    1 + bytes[..<position].count { $0 == UInt8(ascii: "\n") }
  }
}

extension [UInt8] {
  /// The text with a full stop in each `<?name?>`, which SBML gives no meaning to.
  fileprivate var withInstructionsFilled: [UInt8] {
    var filled: [UInt8] = []
    filled.reserveCapacity(count)
    var isInName = false
    for (position, byte) in enumerated() {
      let follows = position > 0 ? self[position - 1] : 0
      if byte == UInt8(ascii: "?"), follows == UInt8(ascii: "<") {
        isInName = true
      } else if byte == UInt8(ascii: ">"), follows == UInt8(ascii: "?"), isInName {
        filled.removeLast()
        filled += " .?".utf8
        isInName = false
      } else if byte <= UInt8(ascii: " ") {
        isInName = false
      }
      filled.append(byte)
    }
    return filled
  }
}
