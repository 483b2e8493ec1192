// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// A run that is killed leaves nothing that looks finished, and the next one says what it left.
struct KilledRunTests {
  private static let cohort =
    "simulate --dose 35mg --route iv --over 40min --until 7d --cohort 1000000 --observables score.*"

  /// Starts a run, waits until it has written something beside its target, and ends it.
  private func end(_ options: String, in scratch: Scratch, by signal: Int32) throws -> Process {
    let process = Program.process(
      "\(Self.cohort) \(options)".split(separator: " ").map(String.init))
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    while try scratch.names.filter({ $0.hasSuffix(".partial") }).isEmpty, process.isRunning {
      usleep(20_000)
    }
    usleep(300_000)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process
  }

  @Test(arguments: ["trajectories", "shard"])
  func killedRunsLeaveNothingThatLooksFinished(_ kind: String) throws {
    let scratch = try Scratch()
    let folder = scratch.folder.path
    let options =
      kind == "shard"
      ? "--shard 1/2 --output \(folder)" : "--trajectories \(scratch.path("t.csv"))"
    let process = try end(options, in: scratch, by: SIGKILL)
    #expect(process.terminationReason == .uncaughtSignal)
    let left = try scratch.names
    #expect(left.count == 1 && left[0].hasPrefix(".kairos-") && left[0].hasSuffix(".partial"))
    #expect(left[0].contains(kind == "shard" ? "shard-1-of-2" : "t.csv"))
    let next = try Program.kairos(
      Self.cohort.replacing("1000000", with: "4") + " --output \(scratch.path("r.txt"))")
    #expect(next.status == 0)
    #expect(next.errors.contains("kairos: note: found \(folder)/\(left[0])"))
    #expect(next.errors.contains("left by a run that was killed"))
    let one = try Program.kairos(
      "simulate --dose 35mg --route iv --until 1h --likely 0 --output \(scratch.path("r.txt"))")
    #expect(one.status == 0 && one.errors.contains("kairos: note: found \(folder)/\(left[0])"))
    if kind == "shard" {
      let merged = try Program.kairos("merge \(folder)")
      #expect(merged.status == 65)
      #expect(merged.errors.contains("note: found") && merged.errors.contains("found no shard"))
    }
  }

  private static let statuses = [SIGINT: 130, SIGTERM: 143, SIGHUP: 129]

  /// One patient's run ends at once, wherever it is.
  @Test(arguments: statuses) func aRunOfOnePatientCleansUp(_ signal: Int32, _ status: Int) throws {
    let scratch = try Scratch()
    let process = Program.process(
      ("simulate --dose 35mg --route iv --over 40min --until 30d --likely 1000000 --report "
        + "\(scratch.path("r.html")) --output \(scratch.path("r.txt"))").split(separator: " ")
        .map(String.init))
    process.standardError = FileHandle.nullDevice
    try process.run()
    while try scratch.names.count < 2, process.isRunning { usleep(20_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == Int32(status))
    #expect(try scratch.names.isEmpty)
  }

  /// A reader that goes away ends the program as it ends every other, and a limit of the size of
  /// files is an output that cannot be written.
  @Test func nothingHalfStaysBehindAClosedPipeOrALimit() throws {
    let scratch = try Scratch()
    let run = "$kairos simulate --dose 35mg --route iv --until 2d --every 1min --format csv"
    let piped = try Program.shell(
      "\(run) --report r.html --band 0 --likely 0 | head -c 9; exit ${PIPESTATUS[0]}",
      in: scratch.folder)
    #expect(piped.status == 141)
    #expect(try scratch.names.isEmpty)
    let limited = try Program.shell("ulimit -f 1; \(run) --output r.csv", in: scratch.folder)
    #expect(limited.status == 73 && limited.errors.contains("r.csv"))
    #expect(try scratch.names.isEmpty)
  }

  @Test(arguments: statuses) func interruptedRunsCleanUp(_ signal: Int32, _ status: Int) throws {
    let scratch = try Scratch()
    let process = try end("--trajectories \(scratch.path("t.csv"))", in: scratch, by: signal)
    #expect(process.terminationReason == .exit && process.terminationStatus == Int32(status))
    #expect(try scratch.names.isEmpty)
    let errors = try #require(process.standardError as? Pipe)
    let said = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(said.contains("of 1000000 patients; nothing was written"))
  }

  /// Two runs in one folder: what is being written by a living run is not called abandoned.
  @Test func livingRunsAreLeftInPeace() throws {
    let scratch = try Scratch()
    let process = Program.process(
      "\(Self.cohort) --trajectories \(scratch.path("t.csv"))".split(separator: " ")
        .map(String.init))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while try scratch.names.isEmpty, process.isRunning { usleep(20_000) }
    let other = try Program.kairos(
      Self.cohort.replacing("1000000", with: "4") + " --output \(scratch.path("r.txt"))")
    #expect(other.status == 0 && !other.errors.contains("note"))
    process.interrupt()
    process.waitUntilExit()
  }
}
