// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import Encodings
import KetamineModel
import Listings
import ModelFormat
import Reports
import Runs

/// Shows what the model is made of.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: """
      Show the model's parameters, equations, observables, switches, presets, interactions or settings.
      """,
    discussion: HelpText.of(PackageResources.model_txt))

  @Argument(
    help: "parameters, equations, observables, switches, presets, interactions or settings.",
    completion: .modelParts)
  var part: String

  @Argument(help: "Words: of a list, only the rows that have all of them.")
  var words: [String] = []

  @Option(
    parsing: .unconditional, help: "table, csv, json or latex. (default: table)",
    completion: .words(of: Listing.Format.self))
  var format: String?

  @OptionGroup var file: FileOptions

  @OptionGroup(title: "Dose (with presets)") var comparison: PresetComparisonOptions

  func run() throws {
    let part = try FieldText(at: .named("kairos model"), part).choice(of: ModelPart.self)
    let format =
      try format.map { try FieldText("format", $0).choice(of: Listing.Format.self) } ?? .table
    guard part == .presets || !comparison.isGiven else {
      throw Failure(
        .usage, "--dose, --route, --over, --drug and --report need kairos model presets")
    }
    if part == .presets {
      guard words.isEmpty else {
        throw Failure(.usage, "kairos model presets compares all; found \(words[0].quoted) besides")
      }
      return try comparePresets(as: format)
    }
    try file.write(bytes(of: part, as: format))
  }

  private func comparePresets(as format: Listing.Format) throws {
    let files = try OutputFiles(file.path, report: comparison.report)
    let compared = try PresetComparison(of: comparison.fields.comparedDose())
    let isStandard = comparison.fields.isStandard
    try files.write(compared.bytes(as: format, withObserved: isStandard)) {
      try compared.page(withObserved: isStandard).html()
    }
  }

  private func bytes(of part: ModelPart, as format: Listing.Format) throws -> [UInt8] {
    switch part {
    case .parameters: try bytes(of: ParameterTable(ModelPart.passports).listing(), as: format)
    case .equations:
      try refuseNothing(EquationSheet(Formulas(), as: format).containing(words)) { $0.equations }
        .bytes(as: format)
    case .observables: try bytes(of: Listing(Observable.all), as: format)
    case .switches: try bytes(of: Listing(Switch.allCases), as: format)
    case .presets:
      try PresetComparison(of: comparison.fields.comparedDose())
        .bytes(as: format, withObserved: comparison.fields.isStandard)
    case .interactions: try bytes(of: Listing(Interaction.all), as: format)
    case .settings: try bytes(of: Listing(Setting.all), as: format)
    }
  }

  /// The rows that are wanted; wrapped on a terminal, and whole for programs that look for words.
  private func bytes(of listing: Listing, as format: Listing.Format) throws -> [UInt8] {
    try refuseNothing(listing.containing(words)) { $0.rows }
      .bytes(as: format, width: TerminalWidth.known)
  }

  private func refuseNothing<List, Row>(_ list: List, _ rows: (List) -> [Row]) throws -> List {
    guard rows(list).isEmpty else { return list }
    throw Failure(
      .usage, "kairos model \(part) has no row with \(words.joined(separator: " and ").quoted)")
  }
}

extension PresetComparison {
  /// The published models; in the formats that hold one table, numbers and words side by side.
  fileprivate func bytes(
    as format: Listing.Format, withObserved isStandard: Bool
  ) throws -> [UInt8] {
    guard format == .table else {
      return try wholeListing(withObserved: isStandard).bytes(as: format)
    }
    return try Array(text(withObserved: isStandard).utf8)
  }
}
