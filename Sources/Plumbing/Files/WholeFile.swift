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

  /// What the file holds; nil where it cannot be read.
  package var contents: [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  package func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }

  /// - Throws: `OutputError` when the file, or one beside it, cannot be written.
  package func write(_ bytes: [UInt8]) throws(OutputError) {
    switch try place() {
    case .direct: try writeThrough(bytes)
    case .replaced(let target, let mode): try create(bytes, at: target, mode: mode)
    }
  }

  /// How a path is written to.
  enum Place {
    /// What exists and is no regular file.
    case direct
    /// A file is made beside the target and renamed; with the mode of the one that it replaces.
    case replaced(target: String, mode: mode_t?)
  }

  func place() throws(OutputError) -> Place {
    guard let status = try existing() else { return .replaced(target: path, mode: nil) }
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

  /// Writes a temporary file beside the target and renames it; with the mode of the file that it
  /// replaces, where there is one.
  private func create(_ bytes: [UInt8], at target: String, mode: mode_t?) throws(OutputError) {
    let temporary = Self.temporaryName(beside: target)
    let descriptor = try open(temporary)
    do throws(OutputError) {
      try fill(descriptor, with: bytes, mode: mode)
      guard rename(temporary, target) == 0 else { throw failure("replace", errno) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Makes a temporary file and locks it for as long as this program lives, or has it open.
  func open(_ temporary: String) throws(OutputError) -> Int32 {
    let descriptor = Foundation.open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("create", errno) }
    // A file system without locks leaves the file as it is: only the note about it is lost.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    return descriptor
  }

  private func fill(_ descriptor: Int32, with bytes: [UInt8], mode: mode_t?) throws(OutputError) {
    do throws(OutputError) {
      try FileDescriptor(descriptor, path: path).write(bytes)
      if let mode, fchmod(descriptor, mode) != 0 { throw failure("set the mode of", errno) }
      guard fsync(descriptor) == 0 else { throw failure("write to", errno) }
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw failure("write to", errno) }
  }

  private func writeThrough(_ bytes: [UInt8]) throws(OutputError) {
    let descriptor = Foundation.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open", errno) }
    defer { close(descriptor) }
    try FileDescriptor(descriptor, path: path).write(bytes)
  }

  /// A hidden name in the same folder, so that the rename stays within one file system; short,
  /// because names have a longest length.
  ///
  /// - Parameter naming: whether it ends in the beginning of the target's name, for people who find
  ///   it later.
  static func temporaryName(beside target: String, naming: Bool = false) -> String {
    let url = URL(fileURLWithPath: target)
    let random = UInt32.random(in: .min ... .max)
    let name = naming ? "-" + String(url.lastPathComponent.prefix(40)) : ""
    return url.deletingLastPathComponent()
      .appendingPathComponent(prefix + "\(getpid())-\(random)\(name)" + suffix).path
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
