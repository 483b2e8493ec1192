// SPDX-License-Identifier: Apache-2.0

/// The folder and the name in a path, as POSIX cuts it (dirname, basename).
///
/// Cut by hand: on Linux, Foundation stops the program at names of one character.
package struct PathParts: Equatable, Sendable {
  /// What stands before the name: `.` where nothing does, `/` for what stands at the root.
  package let folder: String
  /// The last part, without slashes; empty for the root and for an empty path.
  package let name: String

  package init(_ path: String) {
    let slash = UInt8(ascii: "/")
    let bytes = Array(path.utf8)
    guard let last = bytes.lastIndex(where: { $0 != slash }) else {
      (folder, name) = (bytes.isEmpty ? "." : "/", "")
      return
    }
    let start = bytes[...last].lastIndex(of: slash).map { $0 + 1 } ?? 0
    name = String(decoding: bytes[start...last], as: UTF8.self)
    guard start > 0 else {
      folder = "."
      return
    }
    let end = bytes[..<start].lastIndex { $0 != slash }
    folder = end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? "/"
  }

  /// A name in a folder, as a path.
  package static func path(_ name: String, in folder: String) -> String {
    switch folder {
    case ".": name
    case let folder where folder.hasSuffix("/"): folder + name
    default: folder + "/" + name
    }
  }

  /// The beginning of a name, cut between characters, in at most so many bytes.
  static func beginning(of name: String, bytes most: Int) -> String {
    var beginning = ""
    var count = 0
    for character in name {
      count += character.utf8.count
      guard count <= most else { break }
      beginning.append(character)
    }
    return beginning
  }
}
