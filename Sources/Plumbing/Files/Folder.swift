// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder that files are written into, or read from.
package struct Folder: Hashable, Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// The folder that holds a file.
  package init(of file: String) {
    self.init(PathParts(file).folder)
  }

  /// The names of what it holds, in no order; nil where it cannot be read.
  package var names: [String]? { try? contents() }

  /// The names of what it holds, in no order.
  ///
  /// - Throws: ``InputProblem`` that says what stands in the way.
  package func contents() throws(InputProblem) -> [String] {
    guard let folder = opendir(path) else { throw InputProblem.unreadable(obstacle(errno)) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = Self.name(of: entry)
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private func obstacle(_ number: Int32) -> String {
    switch number {
    case ENOENT: "there is no such folder"
    case ENOTDIR: "it is no folder"
    default: SystemReason.words(number)
    }
  }

  /// The name is as long as it is, whatever room the type has for it.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    let start = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let bytes = UnsafeRawPointer(entry).advanced(by: start)
    return String(cString: bytes.assumingMemoryBound(to: CChar.self))
  }

  /// Makes the folder and those that it stands in. Where that fails, the first file that is written
  /// into it tells why.
  package func create() {
    guard !path.isEmpty, mkdir(path, 0o777) != 0, errno == ENOENT else { return }
    let above = Folder(of: path)
    guard above.path != path, above.path != "." else { return }
    above.create()
    _ = mkdir(path, 0o777)
  }

  /// The temporary files of writers that were killed, by name.
  package var leftBehind: [LeftBehind] {
    (names ?? []).filter(WholeFile.isTemporaryName).sorted().compactMap { name in
      LeftBehind(PathParts.path(name, in: path))
    }
  }
}
