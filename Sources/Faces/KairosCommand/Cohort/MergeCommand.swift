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
    discussion: """
      Prints exactly what the cohort would have printed in one piece. All parts must be there, once \
      each, and belong together.

      Example:
        kairos simulate --protocol protocol.yaml --until 42d --cohort 10000 \\
          --shard 1/2 --output shards
        kairos simulate --protocol protocol.yaml --until 42d --cohort 10000 \\
          --shard 2/2 --output shards
        kairos merge shards --format json
      """)

  @Argument(
    help: ArgumentHelp("Folders with shards of kairos simulate --shard.", valueName: "folder"))
  var folders: [String]

  @Option(
    parsing: .unconditional,
    help: "table, csv or json. (default: that of the shards, or table)")
  var format: String?

  @OptionGroup(title: "Output") var file: FileOptions

  @Flag(help: "Warnings are errors.")
  var strict = false

  func run() throws {
    var output = OutputOptions()
    (output.format, output.strict, output.report) = (format, strict, nil)
    _ = try output.formatChoice()
    AbandonedFiles.tell(in: folders.map { Folder($0) })
    let shards = try ShardSet(folders)
    output.format = format ?? shards.format
    let record = try shards.record()
    try output.heed(record.warnings)
    try file.write(record.bytes(as: output.formatChoice()))
  }
}

/// All shards of one cohort.
struct ShardSet {
  private let header: ShardFile.Header
  private let summary: CohortSummary
  /// The format that all of them were asked for; nil where they differ.
  let format: String?

  /// Reads the shards in some folders, one after the other, and adds them up.
  ///
  /// - Throws: ``Failure`` that names the file or the number of the shard at fault.
  init(_ folders: [String]) throws(Failure) {
    var paths: [String] = []
    for folder in folders { paths += try Self.shards(in: folder) }
    guard let first = paths.first else {
      throw Failure(
        .badData,
        "found no shard in \(folders.joined(separator: ", ")); run kairos simulate "
          + "--shard I/N --output FOLDER first")
    }
    let start = try ShardFile(contentsOf: first)
    (header, summary) = (start.header, start.summary)
    var found = [start.header.shard.number: first]
    var formats: Set<String?> = [start.header.format]
    for path in paths.dropFirst() {
      let shard = try ShardFile(contentsOf: path)
      if let difference = shard.header.difference(from: header) {
        throw Failure(
          .badData, "\(path): does not belong to \(first): found another \(difference)")
      }
      if let other = found.updateValue(path, forKey: shard.header.shard.number) {
        throw Failure(
          .badData,
          "\(path): shard \(shard.header.shard.number) stands in \(other) too; "
            + "give each once")
      }
      formats.insert(shard.header.format)
      summary.merge(shard.summary)
    }
    format = formats.count == 1 ? formats.first ?? nil : nil
    try checkComplete(found)
  }

  private func checkComplete(_ found: [Int: String]) throws(Failure) {
    let missing = (1...header.shard.of).filter { found[$0] == nil }
    guard missing.isEmpty else {
      let numbers = missing.prefix(10).map(String.init).joined(separator: ", ")
      throw Failure(
        .badData,
        "found \(found.count) of \(header.shard.of) shards; missing: \(numbers)"
          + (missing.count > 10 ? " and \(missing.count - 10) more" : "")
          + "; run them with --shard I/\(header.shard.of)")
    }
    guard summary.tally.patients == header.cohort else {
      throw Failure(
        .badData,
        "found \(summary.tally.patients) patients in all shards, expected \(header.cohort); "
          + "run them again")
    }
  }

  private static func shards(in folder: String) throws(Failure) -> [String] {
    guard let names = Folder(folder).names else {
      throw Failure(.unreadable, "\(folder): cannot be read; give a folder with shards")
    }
    return names.filter { $0.hasSuffix(ShardFile.ending) && !$0.hasPrefix(".") }.sorted()
      .map { folder + "/" + $0 }
  }

  /// The result of the whole cohort.
  func record() throws(RunError) -> CohortRecord {
    try CohortRecord(header.plan, summary)
  }
}
