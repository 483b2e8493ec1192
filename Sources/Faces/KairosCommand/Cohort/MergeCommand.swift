// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import Files
import Reports
import Runs

/// Puts the shards of a cohort together to the result of the whole.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge the shards of a cohort into one result.",
    discussion: HelpText.of(PackageResources.merge_txt))

  @Argument(
    help: ArgumentHelp("Folders with shards of kairos simulate --shard.", valueName: "folder"))
  var folders: [String]

  @Option("table, csv or json. (default: that of the shards, or table)") var format: String?

  @OptionGroup(title: "Output") var file: FileOptions

  @Flag(help: "Warnings are errors.")
  var strict = false

  func run() throws {
    var output = OutputOptions()
    (output.format, output.strict, output.report) = (format, strict, nil)
    _ = try output.formatChoice()
    guard !file.isDatabase else {
      throw Failure(
        .usage,
        "shards hold no single patients, whom a .sqlite file needs; run the cohort in one piece, or "
          + "each part with --individuals")
    }
    AbandonedFiles.tell(in: folders.map { Folder($0) })
    let shards = try ShardSet(in: folders)
    output.format = format ?? shards.format
    let record = try shards.record()
    try output.heed(record.warnings)
    if try output.formatChoice() == .csv { record.tellRounding() }
    try file.write(record.bytes(as: output.formatChoice()))
  }
}

extension ShardSet {
  /// Reads the shards in some folders, one after the other, and adds them up.
  ///
  /// - Throws: ``RunError`` that names the file or the number of the shard at fault.
  init(in folders: [String]) throws(RunError) {
    var paths: [String] = []
    for folder in folders {
      paths += try RequestFiles.paths(in: folder, endingIn: CohortShard.ending)
    }
    guard let first = paths.first else {
      throw RunError(
        .value,
        """
        found no shard in \(folders.joined(separator: ", ")); run kairos simulate \
        \(field: "shard") I/N \(field: "output") FOLDER first
        """)
    }
    self.init(try Self.shard(at: first), at: first)
    for path in paths.dropFirst() { try add(Self.shard(at: path), at: path) }
  }

  private static func shard(at path: String) throws(RunError) -> CohortShard {
    let bytes = try RequestFiles.bytes(of: path, "give the folder of a shard", upTo: 1 << 32)
    return try CohortShard(bytes, in: path)
  }
}
