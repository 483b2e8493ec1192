// SPDX-License-Identifier: Apache-2.0

import Files

/// The text of a study file, read whole and within limits.
struct StudyText {
  /// The most bytes that a study file may have: a mebibyte is thousands of sessions.
  static let mostBytes = 1 << 20

  /// The file as the user named it.
  let file: String
  let text: String

  /// A text that somebody already holds.
  ///
  /// - Throws: ``StudyFormatError`` if it is too long.
  init(_ text: String, file: String) throws(StudyFormatError) {
    guard text.utf8.count <= StudyText.mostBytes else { throw StudyText.tooLong(file) }
    self.file = file
    // A byte order mark says that the text is UTF-8, and is no part of it.
    self.text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  /// - Throws: ``StudyFormatError``: unreadable, too long, or not UTF-8.
  init(contentsOf file: String) throws(StudyFormatError) {
    let bytes = try StudyText.bytes(of: file)
    guard bytes.count <= StudyText.mostBytes else { throw StudyText.tooLong(file) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw StudyFormatError(
        .badContent, file: file, problem: "the text is not UTF-8; save the file as UTF-8")
    }
    try self.init(text, file: file)
  }

  /// The lines as characters, as the reader of YAML counts them.
  var lines: [[Unicode.Scalar]] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  /// What the file is called, without folders and ending: `missed` of `plans/missed.yaml`.
  var title: String {
    let name = file.split(separator: "/").last ?? "protocol"
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// The bytes of a file, at most one more than are allowed.
  private static func bytes(of file: String) throws(StudyFormatError) -> [UInt8] {
    do {
      return try WholeFile(file).beginning(upTo: mostBytes + 1)
    } catch {
      throw StudyFormatError(
        .unreadable, file: file, problem: "cannot be read: \(error.reason)")
    }
  }

  private static func tooLong(_ file: String) -> StudyFormatError {
    StudyFormatError(
      .badContent, file: file, problem: "the file is longer than \(mostBytes) bytes; split it")
  }
}
