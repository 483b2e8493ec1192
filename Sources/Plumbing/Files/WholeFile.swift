// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file that is written whole or not at all.
///
/// A regular file, or one that does not exist yet, is written beside its place under a temporary
/// name and then renamed, so that no reader ever sees half of it and a failure leaves the old one
/// as it was. What else exists (a device as `/dev/null`, a pipe, a terminal) is written to
/// directly and never replaced. A symbolic link is followed and stays a link.
package struct WholeFile: Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  package func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }

  /// - Throws: `OutputError` when the file, or one beside it, cannot be written.
  package func write(_ bytes: [UInt8]) throws(OutputError) {
    let file = try StreamedFile(path)
    try file.write(bytes)
    try file.finish()
  }

  /// How a path is written to.
  enum Place {
    /// What exists and is no regular file.
    case direct
    /// A file is made beside the target and renamed; with the mode of the one that it replaces.
    case replaced(target: String, mode: mode_t?)
  }

  func place() throws(OutputError) -> Place {
    guard let status = try existing() else {
      // A path with a slash behind it is a folder's, and an empty one nobody's.
      if path.isEmpty { throw failure("create", ENOENT) }
      if path.hasSuffix("/") { throw failure("create", EISDIR) }
      return .replaced(target: path, mode: nil)
    }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw failure("write to", EISDIR) }
    guard kind == S_IFREG else { return .direct }
    guard access(path, W_OK) == 0 else { throw failure("replace", errno) }
    return .replaced(target: try resolved(), mode: status.st_mode & 0o7777)
  }

  /// What stands at the path, links followed; nil when nothing does.
  private func existing() throws(OutputError) -> stat? {
    var status = stat()
    if stat(path, &status) == 0 { return status }
    guard errno == ENOENT else { throw failure("write to", errno) }
    guard lstat(path, &status) != 0 else { throw failure("follow the link", ENOENT) }
    return nil
  }

  /// The place that a link leads to.
  private func resolved() throws(OutputError) -> String {
    guard let pointer = realpath(path, nil) else { throw failure("find", errno) }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// Makes a temporary file and locks it for as long as this program lives, or has it open.
  func open(_ temporary: String) throws(OutputError) -> Int32 {
    UnfinishedFiles.add(temporary)
    let descriptor = Foundation.open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let number = errno
      UnfinishedFiles.forget(temporary)
      throw failure("create", number)
    }
    // A file system without locks leaves the file as it is: only the note about it is lost.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    return descriptor
  }

  /// A hidden name in the same folder, so that the rename stays within one file system; short,
  /// because names have a longest length. It ends in the beginning of the target's name, for people
  /// who find it later.
  static func temporaryName(beside target: String) -> String {
    let parts = PathParts(target)
    let number = UInt32.random(in: .min ... .max)
    let name = PathParts.beginning(of: parts.name, bytes: 60)
    return PathParts.path("\(prefix)\(getpid())-\(number)-\(name)\(suffix)", in: parts.folder)
  }

  private static let prefix = ".kairos-"
  private static let suffix = ".partial"

  /// Whether a file of this name is one that Kairos has not finished.
  static func isTemporaryName(_ name: String) -> Bool {
    name.hasPrefix(prefix) && name.hasSuffix(suffix)
  }

  func failure(_ action: String, _ number: Int32) -> OutputError {
    OutputError(path: path, action: action, reason: String(cString: strerror(number)))
  }
}
