// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Files

@Suite final class InputFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("kairos-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test func aFileIsReadWhole() throws {
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 % 251) }
    try WholeFile(folder + "/a").write(bytes)
    #expect(try InputFile(folder + "/a").bytes() == bytes)
    #expect(try InputFile(folder + "/a").bytes(upTo: 700_000) == bytes)
    #expect(throws: InputProblem.tooLarge(most: 699_999)) {
      try InputFile(folder + "/a").bytes(upTo: 699_999)
    }
    #expect(try InputFile(folder + "/a").beginning(upTo: 10) == Array(bytes.prefix(10)))
  }

  @Test func aPipeIsReadToItsEnd() async throws {
    let pipe = folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let text = Array(repeating: UInt8(ascii: "x"), count: 300_000)
    let written = Task.detached { try WholeFile(pipe).write(text) }
    let read = try await Task.detached { try InputFile(pipe).bytes() }.value
    try await written.value
    #expect(read == text)
  }

  @Test func whatCannotBeReadSaysWhy() throws {
    for (path, reason) in [
      ("/no", "there is no such file"), ("", "it is a folder"), ("/no/a", "there is no such file"),
    ] {
      #expect(throws: InputProblem.unreadable(reason)) { try InputFile(folder + path).bytes() }
    }
  }

  @Test func aDeviceThatNeverEndsIsTooLarge() {
    #expect(throws: InputProblem.tooLarge(most: 1000)) {
      try InputFile("/dev/zero").bytes(upTo: 1000)
    }
  }

  @Test func standardInputHasItsName() {
    #expect(InputFile("-").name == "standard input" && InputFile("a").name == "a")
  }
}
