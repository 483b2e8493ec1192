// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file that is written whole or not at all.
///
/// A regular file, or one that does not exist yet, is written beside its place under a temporary
/// name and then renamed, so that no reader ever sees half of it and a failure leaves the old one
/// as it was. What else exists (a device as `/dev/null`, a pipe, a terminal) is written to
/// directly and never replaced. A symbolic link is followed and stays a link.
public struct WholeFile: Sendable {
  public let path: String

  public init(_ path: String) {
    self.path = path
  }

  public func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }

  /// - Throws: `OutputError` when the file, or one beside it, cannot be written.
  public func write(_ bytes: [UInt8]) throws(OutputError) {
    guard let status = try existing() else { return try create(bytes, at: path, mode: nil) }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw failure("write to", EISDIR) }
    guard kind == S_IFREG else { return try writeThrough(bytes) }
    guard access(path, W_OK) == 0 else { throw failure("replace", errno) }
    try create(bytes, at: try resolved(), mode: status.st_mode & 0o7777)
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
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("create", errno) }
    do throws(OutputError) {
      try fill(descriptor, with: bytes, mode: mode)
      guard rename(temporary, target) == 0 else { throw failure("replace", errno) }
    } catch {
      unlink(temporary)
      throw error
    }
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
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open", errno) }
    defer { close(descriptor) }
    try FileDescriptor(descriptor, path: path).write(bytes)
  }

  /// A hidden name in the same folder, so that the rename stays within one file system; short,
  /// whatever the target is called, because names have a longest length.
  private static func temporaryName(beside target: String) -> String {
    let url = URL(fileURLWithPath: target)
    let random = UInt32.random(in: .min ... .max)
    return url.deletingLastPathComponent()
      .appendingPathComponent(".kairos-\(getpid())-\(random).partial").path
  }

  private func failure(_ action: String, _ number: Int32) -> OutputError {
    OutputError(path: path, action: action, reason: String(cString: strerror(number)))
  }
}
