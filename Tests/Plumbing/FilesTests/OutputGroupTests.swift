// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Files

/// All outputs of a run appear, or none.
@Suite final class OutputGroupTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("kairos-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func names() throws -> [String] { try Folder(folder).contents().sorted() }

  @Test func allAppearAtTheEnd() throws {
    let group = OutputGroup()
    for name in ["a", "b"] { try group.open(folder + "/" + name).write(Array(name.utf8)) }
    #expect(try names().allSatisfy { $0.hasSuffix(".partial") })
    try group.finish()
    group.abandon()
    #expect(try names() == ["a", "b"])
  }

  @Test func noneAppearsWhereOneCannotBeOpened() throws {
    do {
      let group = OutputGroup()
      _ = try group.open(folder + "/a")
      #expect(throws: OutputError.self) { try group.open(folder + "/no/b") }
    }
    #expect(try names().isEmpty)
  }

  @Test func noneAppearsWhereOneCannotBeWritten() throws {
    do {
      let group = OutputGroup()
      let (first, full) = (try group.open(folder + "/a"), try group.open("/dev/full"))
      try first.write([1])
      #expect(throws: OutputError.self) { try full.write([1]) }
    }
    #expect(try names().isEmpty)
  }
}
