// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Files

/// In a process of its own a signal calls this; here nobody else may have unfinished files.
@Suite(.serialized) struct UnfinishedFilesTests {
  @Test func aFileIsForgottenByName() {
    let folder = FileManager.default.temporaryDirectory.path
    let (kept, gone) = (folder + "/" + UUID().uuidString, folder + "/" + UUID().uuidString)
    for path in [kept, gone] {
      FileManager.default.createFile(atPath: path, contents: nil)
      UnfinishedFiles.add(path)
    }
    UnfinishedFiles.forget(kept)
    #expect(UnfinishedFiles.noted.contains(gone) && !UnfinishedFiles.noted.contains(kept))
    UnfinishedFiles.forget(gone)
    #expect(!UnfinishedFiles.noted.contains(gone))
    for path in [kept, gone] { unlink(path) }
  }
}
