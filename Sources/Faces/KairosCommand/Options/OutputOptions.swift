// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Files
import Listings
import Reports
import Runs
import TableFormat

/// Where a result goes: standard output, or a file.
struct FileOptions: ParsableArguments {
  @Option(
    name: .customLong("output"), parsing: .unconditional,
    help: ArgumentHelp(
      "A file in place of standard output, written whole or not at all; of a cohort also "
        + "FILE.sqlite, a database.", valueName: "file"), completion: .file())
  var path: String?

  /// Whether it is to be a database.
  var isDatabase: Bool { path?.hasSuffix(DatabaseFile.ending) == true }

  /// Opens and writes it in one go, for what takes no time to compute.
  func write(_ bytes: [UInt8]) throws { try OutputFiles(path).write(bytes) }
}

/// In which form the result of a simulation is printed.
struct OutputOptions: ParsableArguments {
  @Option(
    parsing: .unconditional, help: "table, csv or json; with --data also nonmem. (default: table)",
    completion: .list(["table", "csv", "json", "nonmem"]))
  var format: String?

  @OptionGroup var file: FileOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "An HTML report as well, of all observables unless --observables are chosen.",
      valueName: "file.html"),
    completion: .html)
  var report: String?

  @Option(
    "In the report of one patient, the range of this many people like her; 0 for none. "
      + "(default: 1000)", value: "n") var band: String?

  @Flag(help: "Warnings are errors.")
  var strict = false
}

extension OutputOptions {
  /// The words of `--format`.
  enum Format: String, CaseIterable {
    case table, csv, json

    /// What a word says; a table where there is none.
    init(reading word: String?) throws(RunError) {
      guard let word else { self = .table; return }
      self = try FieldText("format", word).choice(of: Format.self)
    }
  }

  func formatChoice() throws(RunError) -> Format {
    try Format(reading: format)
  }

  /// Says the warnings.
  ///
  /// - Throws: ``Failure`` if there are any and `--strict` makes errors of them.
  func heed(_ warnings: [String]) throws(Failure) { try Self.heed(warnings, strict: strict) }

  static func heed(_ warnings: [String], strict: Bool) throws(Failure) {
    if strict, !warnings.isEmpty {
      throw Failure(.badData, warnings.joined(separator: "; ") + " (--strict)")
    }
    for warning in warnings { StandardError.say("warning", warning) }
  }

  /// How many people the band of a report is drawn from; nil where there is no report.
  func bandCount() throws(RunError) -> Int? {
    guard report != nil else {
      guard band == nil else {
        throw RunError(.request, "\(field: "band") belongs to \(field: "report")")
      }
      return nil
    }
    guard let band else { return 1000 }
    let option = FieldText("band", band)
    let count = try option.count()
    guard count == 0 || (20...1_000_000).contains(count) else {
      throw option.failure(
        .value, found: "\(count)", allowed: "0, or 20 to 1000000 people for a range of 90 %")
    }
    return count
  }

  /// Where the result and the report go.
  func open() throws(OutputError) -> OutputFiles {
    try OutputFiles(file.path, report: report)
  }

  /// Whether the result is to be a database.
  var isDatabase: Bool { file.isDatabase }

  /// One file cannot hold both.
  func check() throws(Failure) {
    if let report, report == file.path {
      throw Failure(.usage, "--output and --report name the same file; give each its own")
    }
  }
}

extension SimulationRecord {
  /// The record, and an analysis of its concentrations if there is one: after the table, under
  /// `nca` in JSON, and in CSV, which can hold one table only, in place of the course.
  func bytes(
    as format: OutputOptions.Format, with analysis: NoncompartmentalRecord?,
    columns: [String]? = nil
  ) throws -> [UInt8] {
    let text = { table(columns: columns, width: TerminalWidth.columns).visibleLines }
    guard let analysis else {
      return format == .table ? Array(text().utf8) : try bytes(as: format)
    }
    switch format {
    case .table: return try Array((text() + "\n" + analysis.text()).visibleLines.utf8)
    case .csv: return try analysis.bytes(as: .csv)
    case .json:
      guard case .object(let members) = json else { return try jsonBytes() }
      return try JSON.object(members + [JSON.Member("nca", analysis.json)]).bytes()
    }
  }

  func bytes(as format: OutputOptions.Format) throws(UnwritableNumber) -> [UInt8] {
    switch format {
    case .table: Array(table(width: TerminalWidth.columns).visibleLines.utf8)
    case .csv: try csvBytes()
    case .json: try jsonBytes()
    }
  }
}
