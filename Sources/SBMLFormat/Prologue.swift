// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What stands before the first element of an XML file: no document type, and a known encoding.
struct Prologue {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static let encodings: Set = ["utf-8", "us-ascii", "ascii", "iso-8859-1"]

  func check() throws(SBMLError) {
    guard !bytes.isEmpty else { throw .malformed(line: 1, "the file is empty") }
    guard !bytes.contains(0), !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE])
    else {
      throw .unsupported("text in another encoding than UTF-8. Save the file as UTF-8.")
    }
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      if has("<?", at: start) {
        position = try end(of: "?>", from: start)
        try checkEncoding(start..<position)
      } else if has("<!--", at: start) {
        position = try end(of: "-->", from: start + 4)
      } else if has("<!", at: start) {
        throw .unsupported(
          "line \(line(at: start)): a document type or an entity. Remove <!DOCTYPE ...>: SBML has "
            + "none.")
      } else {
        return
      }
    }
  }

  private func checkEncoding(_ range: Range<Int>) throws(SBMLError) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let key = text.range(of: "encoding") else { return }
    let value = text[key.upperBound...].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = value.first, let close = value.dropFirst().firstIndex(of: quote) else {
      throw .malformed(line: line(at: range.lowerBound), "the XML declaration is not complete")
    }
    let name = value.dropFirst()[..<close].lowercased()
    guard Self.encodings.contains(name) else {
      throw .unsupported("text in the encoding \(name). Save the file as UTF-8.")
    }
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
