// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Files
import Listings
import NONMEMFormat
import Reports
import Runs

/// Analyses measured concentrations without compartments.
struct NoncompartmentalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nca",
    abstract: "Analyse measured concentrations without compartments.",
    discussion: HelpText.of(PackageResources.nca_txt))

  @Argument(help: "Comma-separated values with a header; - for standard input.")
  var file: String

  @OptionGroup(title: "Columns") var columns: ConcentrationOptions
  @OptionGroup(title: "Dose") var dose: GivenDoseOptions
  @OptionGroup(title: "Analysis") var options: NoncompartmentalOptions

  @Option("The subject whose curve the others are compared with, for bioavailability.", value: "id")
  var reference: String?

  @Option("table, csv, json or latex. (default: table)") var format: String?

  @OptionGroup(title: "Output") var output: FileOptions

  @Flag(help: "Warnings are errors.")
  var strict = false

  func run() throws {
    let format =
      try format.map { try FieldText("format", $0).choice(of: Listing.Format.self) } ?? .table
    var request = NoncompartmentalRequest(columns.fields, dose.fields, options.fields)
    request.reference = reference
    let curves = try MeasuredCurves(request, of: samples(request))
    try OutputOptions.heed(curves.record.warnings, strict: strict)
    try output.write(curves.record.bytes(as: format))
  }

  /// More than a hundred thousand profiles.
  private static let mostBytes = 32 << 20

  private func samples(_ request: NoncompartmentalRequest) throws -> ConcentrationSamples {
    let input = InputFile(file)
    return try ConcentrationSamples(
      csv: input.bytes(orFailing: Self.mostBytes), named: input.name, request.columns,
      amounts: request.dose.amountColumn)
  }
}

/// Which columns of a file hold what, in which units.
struct ConcentrationOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The column of the times after the dose.", valueName: "name"))
  var time: String

  @Option("Their unit, as h, where the heading does not say.", name: "time-unit")
  var timeUnit: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The column of the concentrations.", valueName: "name"))
  var concentration: String

  @Option("Their unit, as ng/mL, where the heading does not say.", name: "concentration-unit")
  var concentrationUnit: String?

  @Option("The column that tells subjects apart.", value: "name") var id: String?

  /// The words as fields of a request.
  var fields: ConcentrationFields {
    var fields = ConcentrationFields(time: time, concentration: concentration)
    (fields.timeUnit, fields.concentrationUnit, fields.id) = (timeUnit, concentrationUnit, id)
    return fields
  }
}
