// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// What an output may be called, and what it may not replace.
struct OutputNamesTests {
  private static let treated =
    "simulate --dose 35mg --route iv --over 40min --until 1h --format csv"
  /// Without people beside her, who take time.
  private static let one = treated + " --likely 0"
  private static let many = treated + " --cohort 2 --observables score.madrs"

  private func run(_ line: String, in scratch: Scratch) throws -> Program.Outcome {
    try Program.kairos(
      line.split(separator: " ").map { $0 == "_" ? " " : String($0) }, in: scratch.folder)
  }

  /// `_` stands for a blank.
  @Test(arguments: ["a", "é", "-", "_", "a.b", "./a", "sub/a", "sub//a"])
  func shortNamesAreWritten(_ name: String) throws {
    for option in ["--output", "--trajectories", "--report"] {
      let scratch = try Scratch()
      try FileManager.default.createDirectory(
        atPath: scratch.path("sub"), withIntermediateDirectories: true)
      let outcome = try run("\(Self.many) \(option) \(name)", in: scratch)
      #expect(outcome.status == 0, "\(option) \(name): \(outcome.errors)")
      let path = name == "_" ? " " : name
      #expect(FileManager.default.fileExists(atPath: scratch.folder.path + "/" + path))
    }
  }

  @Test(arguments: [".", "..", "./", "a/", "/", "sub", "sub/", "", "a/b", "x/a"])
  func whatIsNoFileIsRefused(_ name: String) throws {
    for line in [Self.one, Self.many] {
      for option in ["--output", "--trajectories", "--report"]
      where line == Self.many || option != "--trajectories" {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(
          atPath: scratch.path("sub"), withIntermediateDirectories: true)
        _ = try scratch.write("a file", to: "x")
        let words = line.split(separator: " ").map(String.init) + [option, name]
        let outcome = try Program.kairos(words, in: scratch.folder)
        #expect(outcome.status == 73, "\(option) \(name): \(outcome.errors)")
        #expect(try scratch.names == ["sub", "x"])
      }
    }
  }

  @Test func aShardNeedsAFolder() throws {
    let words = Self.many.split(separator: " ").map(String.init)
    let outcome = try Program.kairos(words + ["--shard", "1/2", "--output", ""])
    #expect(outcome.status == 73, "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: "/shard-1-of-2.kairos"))
  }

  /// Both are refused before anything is computed, and both old files stay.
  @Test(arguments: [
    "--output r --report ./r", "--output r --report link", "--output r --trajectories sub/../r",
    "--report r --trajectories ./r", "--output r --report hard",
  ])
  func twoOutputsAreTwoFiles(_ options: String) throws {
    let scratch = try Scratch()
    let folder = scratch.folder.path
    try FileManager.default.createDirectory(
      atPath: folder + "/sub", withIntermediateDirectories: true)
    let file = try scratch.write("old", to: "r")
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "r")
    try FileManager.default.linkItem(atPath: file, toPath: folder + "/hard")
    let outcome = try run("\(Self.many) \(options)", in: scratch)
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(try scratch.text("r") == "old")
    #expect(try scratch.names == ["hard", "link", "r", "sub"])
  }

  private static let inputs = [
    "simulate --protocol p.yaml --until 1h --likely 0 --output p.yaml",
    "simulate --protocol p.yaml --until 1h --likely 0 --band 0 --report ./p.yaml",
    "simulate --dose 35mg --route iv --until 1h --likely 0 --patient pat.yaml --output pat.yaml",
    "simulate --dose 35mg --route iv --until 1h --patients pe.csv --cohort 2 --output pe.csv",
    "simulate --dose 35mg --route iv --until 1h --patients pe.csv --trajectories pe.csv",
    "simulate --dose 35mg --route iv --until 1h --compare p.yaml --output p.yaml",
    "simulate --data d.csv --model one-compartment --set CL=1 --set V=1 --output d.csv",
    "nca n.csv --time time --concentration c --output n.csv", "cite r.json --output r.json",
    "sbml run m.xml --duration 1 --steps 2 --variables S -o m.xml",
    "sbml cohort m.xml --patients s.csv --duration 1 --steps 2 --variables S -o s.csv",
    "sbml cohort m.xml --patients s.csv --duration 1 --steps 2 --variables S -o ./m.xml",
    "merge shards --output shards/shard-1-of-2.kairos",
  ]

  @Test(arguments: inputs) func inputsStay(_ line: String) throws {
    let scratch = try InputFiles.scratch()
    if line.hasPrefix("merge") { try writeShards(to: scratch) }
    let before = try Inputs(in: scratch)
    let outcome = try run(line, in: scratch)
    #expect(outcome.status == 64, "\(line): \(outcome.errors)")
    #expect(outcome.errors.contains("this run reads it"), "\(line): \(outcome.errors)")
    #expect(try Inputs(in: scratch) == before)
    // The same line with an output of its own is right.
    let words = line.split(separator: " ").dropLast().joined(separator: " ") + " own"
    #expect(try run(words, in: scratch).status == 0)
  }

  /// What the folder holds.
  private struct Inputs: Equatable {
    let files: [String: Data]

    init(in scratch: Scratch) throws {
      let names = FileManager.default.enumerator(atPath: scratch.folder.path)
      files = Dictionary(
        uniqueKeysWithValues: (names?.compactMap { $0 as? String } ?? []).map {
          ($0, (try? scratch.data($0)) ?? Data())
        })
    }
  }

  private func writeShards(to scratch: Scratch) throws {
    for part in 1...2 {
      #expect(try run("\(Self.many) --shard \(part)/2 --output shards", in: scratch).status == 0)
    }
  }

  /// Standard output is an output, too, where it goes to a file.
  @Test func standardOutputIsNotLost() throws {
    let scratch = try InputFiles.scratch()
    let lost = try Program.shell(
      "$kairos \(Self.one) --band 0 --report r.html > r.html", in: scratch.folder)
    #expect(lost.status == 64)
    let fed = try Program.shell(
      "$kairos simulate --protocol p.yaml --until 1h --likely 0 >> p.yaml", in: scratch.folder)
    #expect(fed.status == 64)
    #expect(try scratch.text("p.yaml").hasSuffix("over: 40 min\n"))
  }

  /// A folder in the place of a file is told before anything is computed, and nothing else appears.
  @Test func allOutputsOrNone() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("folder"), withIntermediateDirectories: true)
    for line in [
      Self.one + " --report r.html --output folder", Self.many + " --report r.html --output folder",
      Self.many + " --report folder --output r.csv --trajectories t.csv",
      Self.treated + " --compare route=im --report r.html --output folder",
      Self.many + " --only 1 --report r.html --output folder",
      "model presets --report r.html --output folder",
      Self.one + " --band 0 --report r.html --output /dev/full",
    ] {
      #expect(try run(line, in: scratch).status == 73, "\(line)")
      #expect(try scratch.names == ["folder"], "\(line)")
    }
    let full = try Program.shell(
      "$kairos \(Self.one) --band 0 --report r.html >/dev/full", in: scratch.folder)
    #expect(full.status == 73)
    #expect(try scratch.names == ["folder"])
  }
}
