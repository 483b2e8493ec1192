// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `kairos merge` refuses what is not all of one cohort, and says what is wrong by name.
struct MergeCommandTests {
  private static let cohort =
    "simulate --dose 35mg --route iv --until 1d --observables score.madrs --cohort 6"

  private func shard(_ part: String, in folder: String, _ options: String = "") throws {
    let outcome = try Program.kairos(
      "\(Self.cohort) --shard \(part) --output \(folder) \(options)")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func expectRefusal(_ folders: String, _ words: [String], status: Int32 = 65) throws {
    let outcome = try Program.kairos("merge " + folders)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
  }

  @Test func missingShardsAreNamed() throws {
    let scratch = try Scratch()
    try shard("2/4", in: scratch.folder.path)
    try expectRefusal(scratch.folder.path, ["found 1 of 4 shards", "missing: 1, 3, 4"])
    try expectRefusal(scratch.path("no"), ["cannot be read"], status: 66)
    #expect(try Program.kairos("merge").status == 64)
  }

  @Test func emptyFoldersHoldNoShard() throws {
    let scratch = try Scratch()
    try expectRefusal(scratch.folder.path, ["found no shard in", "--shard I/N"])
  }

  @Test func doubleShardsAreNamed() throws {
    let scratch = try Scratch()
    for folder in ["a", "b"] { try shard("1/2", in: scratch.path(folder)) }
    try shard("2/2", in: scratch.path("a"))
    try expectRefusal(
      scratch.path("a") + " " + scratch.path("b"), ["b/shard-1-of-2.kairos", "stands in", "too"])
  }

  @Test(arguments: [
    ("--seed 2", "seed"), ("--set mood.rate=2/h", "parameters"), ("--age 50a", "patient"),
    ("--rtol 1e-5", "solver"), ("--every 1h", "times"), ("--endpoint-time 2h", "endpoint time"),
    ("--switch mtor=necessary", "model"),
  ])
  func strangersAreNamed(_ options: String, _ difference: String) throws {
    let scratch = try Scratch()
    try shard("1/2", in: scratch.folder.path)
    try shard("2/2", in: scratch.folder.path, options)
    try expectRefusal(
      scratch.folder.path, ["shard-2-of-2.kairos: does not belong to", "another \(difference)"])
  }

  @Test func damagedShardsAreNamed() throws {
    let scratch = try Scratch()
    try shard("1/2", in: scratch.folder.path)
    try shard("2/2", in: scratch.folder.path)
    let path = scratch.path("shard-2-of-2.kairos")
    let whole = try scratch.data("shard-2-of-2.kairos")
    for length in [whole.count - 1, whole.count / 2, 20] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      try expectRefusal(scratch.folder.path, ["shard-2-of-2.kairos", "cut off or damaged"])
    }
    var flipped = whole
    flipped[whole.count / 2] ^= 1
    try flipped.write(to: URL(fileURLWithPath: path))
    try expectRefusal(scratch.folder.path, ["shard-2-of-2.kairos", "cut off or damaged"])
    try Data("nothing".utf8).write(to: URL(fileURLWithPath: path))
    try expectRefusal(scratch.folder.path, ["found no shard of kairos simulate"])
  }

  @Test func theFormatIsThatOfTheShards() throws {
    let scratch = try Scratch()
    for part in 1...2 { try shard("\(part)/2", in: scratch.folder.path, "--format csv") }
    let merged = try Program.kairos("merge \(scratch.folder.path)")
    #expect(merged.text.hasPrefix("time [h],score.madrs.mean [1]"))
  }
}
