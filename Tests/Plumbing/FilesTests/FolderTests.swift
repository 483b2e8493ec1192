// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Files

@Suite final class FolderTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("kairos-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test func isMadeWithThoseThatItStandsIn() throws {
    Folder(folder + "/a/b//c/").create()
    try WholeFile(folder + "/a/b/c/x").write("x")
    #expect(try Folder(folder + "/a/b/c").contents() == ["x"])
    Folder("").create()
    Folder("/").create()
  }

  @Test func saysWhyItCannotBeRead() throws {
    try WholeFile(folder + "/file").write("x")
    for (path, reason) in [("/no", "there is no such folder"), ("/file", "it is no folder")] {
      #expect(throws: InputProblem.unreadable(reason)) { try Folder(folder + path).contents() }
    }
  }

  /// A pipe of the name of an unfinished file is not waited for.
  @Test func pipesAreNotLeftBehind() {
    #expect(mkfifo(folder + "/.kairos-1-2-a.partial", 0o600) == 0)
    #expect(Folder(folder).leftBehind.isEmpty)
  }

  @Test func holdsAFile() {
    #expect(Folder(of: "a").path == "." && Folder(of: "/a").path == "/")
    #expect(Folder(of: "x/a/").path == "x")
  }
}
