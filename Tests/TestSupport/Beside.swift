// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Testing

/// Files beside the repository, in `../shared`, whose licences keep them out of it: suites of other
/// programs and their data. Without them the tests that need them are skipped, and counted as such.
///
/// ```swift
/// @Test(.enabled(if: Beside.has("suites/nonmem"), Beside.sentence("suites/nonmem")))
/// ```
package enum Beside {
  /// The place of a file or folder, whether it is there or not.
  package static func url(_ path: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/" + path)
  }

  package static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path)
  }

  /// Why a test that needs it is skipped.
  package static func sentence(_ path: String) -> Comment {
    "../shared/\(path) is not beside the repository"
  }
}
