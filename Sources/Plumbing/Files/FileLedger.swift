// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Which files a run has read and which it writes, so that no output replaces an input or another
/// output, however their paths are spelled.
///
/// A program that makes one run keeps ``current``; otherwise nothing is noted.
package final class FileLedger: Sendable {
  package static let current = FileLedger()

  private struct Pages {
    var isKept = false
    var read: [FileIdentity: String] = [:]
    var written: [FileIdentity: String] = [:]
  }
  private let pages = Mutex(Pages())

  init() {}

  /// From here on everything is noted.
  package func keep() {
    pages.withLock { $0.isKept = true }
  }

  /// Notes a file that has been opened to be read.
  func noteReading(_ descriptor: Int32, _ path: String) {
    pages.withLock { pages in
      guard pages.isKept, let file = FileIdentity(descriptor: descriptor) else { return }
      pages.read[file] = path
    }
  }

  /// Notes a file that is about to be written.
  ///
  /// - Throws: `OutputError` if it was read, or is written already.
  func noteWriting(_ path: String) throws(OutputError) {
    try note(path, FileIdentity.all(of: path))
  }

  /// The same for an open file, as the standard output.
  func noteWriting(_ descriptor: Int32, _ name: String) throws(OutputError) {
    try note(name, FileIdentity(descriptor: descriptor).map { [$0] } ?? [])
  }

  /// That a file which has been written may take its place: nothing has been read there since.
  ///
  /// - Throws: `OutputError`.
  func checkPlace(_ path: String) throws(OutputError) {
    let identities = FileIdentity.all(of: path)
    let isRead = pages.withLock { pages in
      pages.isKept && identities.contains { pages.read[$0] != nil }
    }
    guard isRead else { return }
    throw OutputError(
      path: path, action: "write to", reason: "this run reads it", isClash: true)
  }

  private func note(_ path: String, _ identities: [FileIdentity]) throws(OutputError) {
    let reason = pages.withLock { pages -> String? in
      guard pages.isKept else { return nil }
      for identity in identities {
        if let input = pages.read[identity] {
          return "this run reads it" + (input == path ? "" : ", as \(input)")
        }
        if let output = pages.written[identity], output != path || path != "standard output" {
          return "this run writes it already" + (output == path ? "" : ", as \(output)")
        }
      }
      for identity in identities { pages.written[identity] = path }
      return nil
    }
    if let reason {
      throw OutputError(path: path, action: "write to", reason: reason, isClash: true)
    }
  }
}
