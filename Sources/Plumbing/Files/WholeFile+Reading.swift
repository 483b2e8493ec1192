// SPDX-License-Identifier: Apache-2.0

/// Why a file cannot be read, in a word or two.
package struct UnreadableFile: Error, Equatable, Sendable {
  package let reason: String
}

extension WholeFile {
  /// What the file holds; nil where it cannot be read.
  package var contents: [UInt8]? { try? InputFile(path).bytes() }

  /// The first bytes of the file; all of them where it has no more.
  ///
  /// - Parameter most: how many are read at most.
  /// - Throws: ``UnreadableFile`` that says what stands in the way.
  package func beginning(upTo most: Int) throws(UnreadableFile) -> [UInt8] {
    do { return try InputFile(path).beginning(upTo: most) } catch {
      guard case .unreadable(let reason) = error else { return [] }
      throw UnreadableFile(reason: reason)
    }
  }
}
