// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import KetamineModel
import Pharmacokinetics
import Quantities
import Reports

/// Shows what the model is made of.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Show the model's parameters, equations, observables or switches.",
    discussion: """
      Every parameter has a unit, a typical value, the variability between people where it is known \
      (standard deviation of the logarithm), its allowed range, a grade (measured, animal, \
      calibrated, assumed), its meaning and its sources.

      Examples:
        kairos model parameters
        kairos model equations --format latex
        kairos model switches --format json
      """)

  @Argument(help: "parameters, equations, observables or switches.")
  var part: String

  @Option(parsing: .unconditional, help: "table, csv, json or latex. (default: table)")
  var format: String?

  @OptionGroup var file: FileOptions

  /// What can be shown.
  enum Part: String, CaseIterable {
    case parameters, equations, observables, switches
  }

  func run() throws {
    let part = try OptionText("kairos model", part).choice(of: Part.self)
    let format =
      try format.map { try OptionText("--format", $0).choice(of: Listing.Format.self) } ?? .table
    try file.write(Self.bytes(of: part, as: format))
  }

  private static func bytes(of part: Part, as format: Listing.Format) throws -> [UInt8] {
    switch part {
    case .parameters:
      try ParameterTable(Layout.passports + ResidualErrorParameter.passports).listing()
        .bytes(as: format)
    case .equations: try equations(as: format)
    case .observables: try Listing(Observable.all).bytes(as: format)
    case .switches: try Listing(Switch.allCases).bytes(as: format)
    }
  }

  private static func equations(as format: Listing.Format) throws -> [UInt8] {
    let sheet = EquationSheet(Formulas(), as: format)
    return format == .table ? Array(sheet.text.utf8) : try sheet.bytes(as: format)
  }
}

extension Listing {
  init(_ observables: [Observable]) throws {
    try self.init(
      title: "Observables", columns: ["name", "unit", "meaning"],
      rows: observables.map { [.text($0.name), .text($0.unit), .text($0.meaning)] })
  }

  init(_ switches: [Switch]) throws {
    try self.init(
      title: "Switches", columns: ["name", "sides", "default", "meaning", "sources"],
      rows: switches.map {
        [
          .text($0.name), .text($0.sides.joined(separator: " ")), .text($0.sides[0]),
          .text($0.meaning), .text($0.sources.map { $0.key }.joined(separator: " ")),
        ]
      })
  }
}
