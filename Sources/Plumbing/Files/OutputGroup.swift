// SPDX-License-Identifier: Apache-2.0

/// The outputs of one run: opened before anything is computed, so that what cannot be written is told
/// at once; and all of them appear, or none.
package final class OutputGroup {
  private var files: [StreamedFile] = []

  package init() {}

  deinit { abandon() }

  /// Opens one more.
  ///
  /// - Throws: `OutputError`.
  package func open(_ path: String) throws(OutputError) -> StreamedFile {
    let file = try StreamedFile(path)
    files.append(file)
    return file
  }

  /// Puts all of them in their places. Before the first appears all are on the disk, and what is
  /// printed has been taken.
  ///
  /// - Parameter text: what goes to standard output; nil for nothing.
  /// - Throws: `OutputError`.
  package func finish(printing text: [UInt8]? = nil) throws(OutputError) {
    for file in files { try file.settle() }
    if let text { try StandardOutput.write(text) }
    for file in files { try file.finish() }
  }

  /// Forgets what was written; without effect on what is finished.
  package func abandon() {
    for file in files { file.abandon() }
  }
}
