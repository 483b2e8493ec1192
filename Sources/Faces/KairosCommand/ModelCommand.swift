// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import KetamineModel
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
    if part == .presets { return try comparePresets(as: format) }
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
    case .parameters:
      try ParameterTable(ModelPart.passports).listing().bytes(as: format)
    case .equations: try EquationSheet(Formulas(), as: format).bytes(as: format)
    case .observables: try Listing(Observable.all).bytes(as: format)
    case .switches: try Listing(Switch.allCases).bytes(as: format)
    case .presets:
      try PresetComparison(of: comparison.fields.comparedDose())
        .bytes(as: format, withObserved: comparison.fields.isStandard)
    case .interactions: try Listing(Interaction.all).bytes(as: format)
    case .settings: try Listing(Setting.all).bytes(as: format)
    }
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
