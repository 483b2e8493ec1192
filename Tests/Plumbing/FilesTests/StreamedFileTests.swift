// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Files

@Suite struct StreamedFileTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kairos-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  @Test func nothingIsThereBeforeTheEnd() throws {
    try inFolder { folder in
      let file = try StreamedFile(folder + "/a.csv")
      try file.write(Array("one\n".utf8))
      #expect(try names(folder).allSatisfy { $0.hasSuffix("-a.csv.partial") })
      #expect(Folder(folder).leftBehind.isEmpty)
      try file.write(Array("two\n".utf8))
      try file.finish()
      #expect(try names(folder) == ["a.csv"])
      #expect(try text(folder + "/a.csv") == "one\ntwo\n")
      file.abandon()
      #expect(try names(folder) == ["a.csv"])
    }
  }

  @Test func whatIsAbandonedLeavesTheOldFile() throws {
    try inFolder { folder in
      try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/a"))
      do {
        let file = try StreamedFile(folder + "/a")
        try file.write(Array("new".utf8))
      }
      #expect(try names(folder) == ["a"])
      #expect(try text(folder + "/a") == "old")
    }
  }

  @Test func devicesAreWrittenThrough() throws {
    let file = try StreamedFile("/dev/null")
    try file.write([1])
    try file.finish()
    #expect(throws: OutputError.self) { try StreamedFile("/no/such/folder/file") }
    #expect(throws: OutputError.self) { try StreamedFile("/tmp") }
  }

  /// A partial file that nobody holds locked was left by a program that died.
  @Test func partialFilesOfTheDeadAreFound() throws {
    try inFolder { folder in
      let path = folder + "/.kairos-1-2-a.csv.partial"
      try Data("half".utf8).write(to: URL(fileURLWithPath: path))
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/other.partial"))
      let found = Folder(folder).leftBehind
      #expect(found.map { $0.path } == [path] && found.map { $0.size } == [4])
      #expect(found[0].description.contains("left by a run that was killed"))
      #expect(Folder(folder + "/no").leftBehind.isEmpty)
    }
  }
}
