// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Files

/// Each test has a folder of its own, which goes when the test has ended.
@Suite final class WholeFileTests {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("kairos-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func kind(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  @Test func aNewFileIsWrittenAndNothingElseIsLeft() throws {
    try WholeFile(path("result.json")).write("{}\n")
    #expect(try String(contentsOfFile: path("result.json"), encoding: .utf8) == "{}\n")
    #expect(try names() == ["result.json"])
  }

  @Test func aFileIsReplacedAndKeepsItsMode() throws {
    let file = path("result.csv")
    try WholeFile(file).write("a longer first text")
    #expect(chmod(file, 0o640) == 0)
    try WholeFile(file).write("second")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "second")
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try names() == ["result.csv"])
  }

  @Test func aReaderOfTheOldFileKeepsTheOldFile() throws {
    let file = path("result.csv")
    try WholeFile(file).write("old")
    let reader = try #require(FileHandle(forReadingAtPath: file))
    try WholeFile(file).write("new")
    #expect(try reader.readToEnd() == Data("old".utf8))
  }

  @Test func aLinkIsFollowedAndStaysALink() throws {
    try WholeFile(path("target")).write("old")
    #expect(symlink("target", path("link")) == 0)
    try WholeFile(path("link")).write("new")
    #expect(kind(path("link")) == S_IFLNK)
    #expect(try String(contentsOfFile: path("target"), encoding: .utf8) == "new")
  }

  @Test func aDeviceIsWrittenToAndNotReplaced() throws {
    try WholeFile("/dev/null").write("gone")
    #expect(kind("/dev/null") == S_IFCHR)
  }

  @Test func aPipeIsWrittenToAndNotReplaced() async throws {
    let pipe = path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let read = Task.detached { try FileHandle(forReadingAtPath: pipe)?.readToEnd() }
    let written = Task.detached { try WholeFile(pipe).write("through") }
    try await written.value
    #expect(try await read.value == Data("through".utf8))
    #expect(kind(pipe) == S_IFIFO)
  }

  @Test func theLongestNamePossibleIsWritten() throws {
    let name = String(repeating: "n", count: 255)
    try WholeFile(path(name)).write("x")
    #expect(try names() == [name])
    #expect(throws: OutputError.self) { try WholeFile(self.path(name + "n")).write("x") }
    #expect(try names() == [name], "a failure leaves no temporary file")
  }

  @Test func aFolderIsRefused() {
    #expect(throws: OutputError.self) { try WholeFile(self.folder.path).write("x") }
  }

  @Test func aMissingFolderIsRefusedWithTheReason() {
    let file = path("missing/result.json")
    #expect(
      throws: OutputError(path: file, action: "create", reason: "No such file or directory")
    ) { try WholeFile(file).write("x") }
  }

  @Test func aLinkToNothingIsRefused() {
    let link = path("dangling")
    #expect(symlink("nowhere", link) == 0)
    #expect(throws: OutputError.self) { try WholeFile(link).write("x") }
    #expect(kind(link) == S_IFLNK)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsReported() {
    #expect(
      throws: OutputError(
        path: "/dev/full", action: "write to", reason: "No space left on device")
    ) { try WholeFile("/dev/full").write("x") }
  }
}
