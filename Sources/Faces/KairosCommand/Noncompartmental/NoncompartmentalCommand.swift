// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Files
import NONMEMFormat
import Reports
import Runs

/// Analyses measured concentrations without compartments.
struct NoncompartmentalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nca",
    abstract: "Analyse measured concentrations without compartments.",
    discussion: """
      Prints for every subject Cmax, tmax, areas (AUC) as far as sampled and to infinity with the \
      share that was extrapolated, the half-life with the points that it rests on, mean residence \
      time, and, where the dose is known, clearance and volumes. After extravascular doses these \
      are CL/F and Vz/F.

      The file has comma-separated values and a header. Units stand in the heading, as \
      "time [h]", or in --time-unit and --concentration-unit. An empty cell, . and NA are missing; \
      BQL, BLQ, LLOQ and <0.1 lie below the limit of quantification: 0 before the first quantified \
      sample and after the last, left out between them. Records whose EVID or MDV is not 0 are no \
      samples. Times count from the dose; samples before it do not count. Before an extravascular \
      dose and an infusion there is no drug; a bolus is followed back to time 0.

      Of several equal doses (--repeat, --interval) the first is analysed and the interval after the \
      last compared; if the first was not sampled, the curve after the last one is analysed. Nothing \
      is told of an interval without samples. What cannot be told of one subject is a warning.

      The half-life takes the three or more last points after the peak (of a bolus, with the peak) \
      whose line has the highest adjusted r²; of lines within 0.0001 the one through the most \
      points. Two points are refused.

      Examples:
        kairos nca theophylline.csv --time TIME --time-unit h --concentration DV \\
          --concentration-unit mg/L --id ID --dose 320mg
        kairos nca course.csv --time time --concentration plasma.ketamine.venous \\
          --dose 35mg --administration infusion --over 40min --lloq 1ng/mL
        kairos nca steady.csv --time TIME --time-unit h --concentration CONC \
          --concentration-unit ng/mL --dose 100mg --repeat 14 --interval 24h
      """)

  @Argument(help: "Comma-separated values with a header; - for standard input.")
  var file: String

  @OptionGroup(title: "Columns") var columns: ConcentrationOptions
  @OptionGroup(title: "Dose") var dose: GivenDoseOptions
  @OptionGroup(title: "Analysis") var options: NoncompartmentalOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The subject whose curve the others are compared with, for bioavailability.", valueName: "id")
  )
  var reference: String?

  @Option(parsing: .unconditional, help: "table, csv, json or latex. (default: table)")
  var format: String?

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

  @Option(
    name: .customLong("time-unit"), parsing: .unconditional,
    help: "Their unit, as h, where the heading does not say.")
  var timeUnit: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The column of the concentrations.", valueName: "name"))
  var concentration: String

  @Option(
    name: .customLong("concentration-unit"), parsing: .unconditional,
    help: "Their unit, as ng/mL, where the heading does not say.")
  var concentrationUnit: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The column that tells subjects apart.", valueName: "name"))
  var id: String?
}

extension ConcentrationOptions {
  /// The words as fields of a request.
  var fields: ConcentrationFields {
    var fields = ConcentrationFields(time: time, concentration: concentration)
    fields.timeUnit = timeUnit
    fields.concentrationUnit = concentrationUnit
    fields.id = id
    return fields
  }
}
