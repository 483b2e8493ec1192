// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file that is written piece by piece and appears whole or not at all.
///
/// Until ``finish()`` what was written stands beside the file under a hidden name that ends in
/// `.partial`, and is locked: whoever finds such a file without a lock knows that its writer died
/// (``LeftBehind``). What exists and is no regular file, as a pipe, is written to directly.
package final class StreamedFile {
  package let path: String
  private let descriptor: Int32
  /// What is renamed, and what to; nil for what is written to directly.
  private let rename: (temporary: String, target: String)?
  private let mode: mode_t?
  private var isOpen = true
  private var isSettled = false

  /// Opens the file, before anything is computed, so that a folder that cannot be written to is
  /// told at once.
  ///
  /// - Throws: `OutputError`.
  package init(_ path: String) throws(OutputError) {
    self.path = path
    let file = WholeFile(path)
    let place = try file.place()
    try FileLedger.current.noteWriting(path)
    switch place {
    case .direct:
      (rename, mode) = (nil, nil)
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw file.failure("open", errno) }
    case .replaced(let target, let mode):
      let temporary = WholeFile.temporaryName(beside: target)
      (rename, self.mode) = ((temporary, target), mode)
      descriptor = try file.open(temporary)
    }
  }

  deinit { abandon() }

  /// The hidden file that what is written goes to until ``finish()``, for a library that writes by
  /// itself; nil for what is written to directly.
  package var temporary: String? { rename?.temporary }

  /// Adds bytes at the end.
  package func write(_ bytes: [UInt8]) throws(OutputError) {
    try FileDescriptor(descriptor, path: path).write(bytes)
  }

  /// Sees to it that what was written is on the disk. Nothing can be written afterwards.
  package func settle() throws(OutputError) {
    guard rename != nil, !isSettled else { return }
    try FileLedger.current.checkPlace(path)
    let file = WholeFile(path)
    if let mode, fchmod(descriptor, mode) != 0 { throw file.failure("set the mode of", errno) }
    guard fsync(descriptor) == 0 else { throw file.failure("write to", errno) }
    isSettled = true
  }

  /// Puts the file in its place. Nothing can be written to it afterwards.
  package func finish() throws(OutputError) {
    try settle()
    if let rename {
      guard Foundation.rename(rename.temporary, rename.target) == 0 else {
        throw WholeFile(path).failure("replace", errno)
      }
      UnfinishedFiles.forget(rename.temporary)
    }
    close()
  }

  /// Forgets what was written; without effect after ``finish()``.
  package func abandon() {
    guard isOpen else { return }
    if let rename {
      unlink(rename.temporary)
      UnfinishedFiles.forget(rename.temporary)
    }
    close()
  }

  private func close() {
    isOpen = false
    _ = Foundation.close(descriptor)
  }
}
