// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Files

/// However a file is spelled, it is the same file.
@Suite final class FileLedgerTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("kairos-\(UUID().uuidString)").path
  private let ledger = FileLedger()

  init() throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/sub", withIntermediateDirectories: true)
    ledger.keep()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func read(_ name: String) {
    let number = open(folder + name, O_RDONLY)
    ledger.noteReading(number, name)
    close(number)
  }

  private func clash(_ name: String) -> OutputError? {
    do {
      try ledger.noteWriting(folder + name)
      return nil
    } catch {
      return error
    }
  }

  @Test func anInputIsNotReplaced() throws {
    try WholeFile(folder + "/p.yaml").write("x")
    #expect(symlink("p.yaml", folder + "/link") == 0)
    #expect(link(folder + "/p.yaml", folder + "/hard") == 0)
    read("/p.yaml")
    for name in ["/p.yaml", "/./p.yaml", "//p.yaml", "/sub/../p.yaml", "/link", "/hard"] {
      let error = clash(name)
      #expect(error?.isClash == true, "\(name)")
      #expect(error?.description.contains("this run reads it") == true)
    }
    #expect(clash("/other") == nil)
  }

  @Test func anOutputIsNotReplacedByAnother() throws {
    #expect(symlink("sub", folder + "/way") == 0)
    #expect(clash("/sub/x") == nil)
    for name in ["/sub/x", "/way/x", "/sub/./x"] {
      #expect(clash(name)?.isClash == true, "\(name)")
    }
    #expect(clash("/x") == nil)
    // It exists by now.
    try WholeFile(folder + "/x").write("x")
    #expect(clash("/sub/../x")?.isClash == true)
  }

  @Test func whatIsReadThroughALinkIsTheFileBehindIt() throws {
    try WholeFile(folder + "/p.yaml").write("x")
    #expect(symlink("p.yaml", folder + "/link") == 0)
    read("/link")
    #expect(clash("/p.yaml")?.description.contains("as /link") == true)
  }

  /// Whatever comes first: a file that is read after it was opened to be written stays, too.
  @Test func anInputThatIsReadLaterIsNotReplaced() throws {
    try WholeFile(folder + "/p.yaml").write("x")
    #expect(clash("/p.yaml") == nil)
    try ledger.checkPlace(folder + "/p.yaml")
    read("/p.yaml")
    let error = #expect(throws: OutputError.self) {
      try self.ledger.checkPlace(self.folder + "/p.yaml")
    }
    #expect(error?.isClash == true)
  }

  @Test func devicesMayBeUsedTwice() throws {
    let number = open("/dev/null", O_RDWR)
    ledger.noteReading(number, "/dev/null")
    close(number)
    try ledger.noteWriting("/dev/null")
    try ledger.noteWriting("/dev/null")
  }

  @Test func standardOutputIsAnOutput() throws {
    try WholeFile(folder + "/r").write("")
    let number = open(folder + "/r", O_WRONLY)
    defer { close(number) }
    try ledger.noteWriting(number, "standard output")
    try ledger.noteWriting(number, "standard output")
    #expect(clash("/r")?.description.contains("as standard output") == true)
  }

  @Test func nothingIsNotedUnlessItIsKept() throws {
    let other = FileLedger()
    for _ in 0..<2 { try other.noteWriting(folder + "/x") }
  }
}
