// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Pharmacokinetics
import Quantities
import Reports
import Scalars

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
      "time [h]", or in --time-unit and --concentration-unit. An empty cell or . is missing; \
      records whose EVID or MDV is not 0 are no samples. Times count from the dose. Before an \
      extravascular dose and an infusion there is no drug; a bolus is followed back to time 0.

      The half-life takes the three or more last points after the peak (of a bolus, with the peak) \
      whose line has the highest adjusted r²; of lines within 0.0001 the one through the most \
      points. Two points are refused.

      Examples:
        kairos nca theophylline.csv --time TIME --time-unit h --concentration DV \\
          --concentration-unit mg/L --id ID --dose 320mg
        kairos nca course.csv --time time --concentration plasma.ketamine.venous \\
          --dose 35mg --administration infusion --over 40min --lloq 1ng/mL
      """)

  @Argument(help: "Comma-separated values with a header.")
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

  func run() throws {
    let format =
      try format.map { try OptionText("--format", $0).choice(of: Listing.Format.self) } ?? .table
    let samples = try columns.samples(in: file, amounts: dose.amountColumn)
    let curves = try MeasuredCurves(samples, dose, options)
    try output.write(curves.table(against: reference).bytes(as: format))
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
  /// The subjects of a file and the units of their samples.
  struct Samples {
    let path: String
    let subjects: [ConcentrationFile.Subject]
    let time: Unit
    let concentration: Unit
    /// The unit of the amounts, where these are read from the file and the heading says it.
    let amount: String?
  }

  func samples(in path: String, amounts: String?) throws(Failure) -> Samples {
    let file = try ConcentrationFile(contentsOf: path)
    let time = try file.column(self.time, for: "--time")
    let concentration = try file.column(self.concentration, for: "--concentration")
    let id = try self.id.map { id throws(Failure) in try file.column(id, for: "--id") }
    let amount = try amounts.map { name throws(Failure) in
      try file.column(name, for: "--amount")
    }
    return Samples(
      path: path,
      subjects: try file.subjects(
        time: time, concentration: concentration, id: id, amount: amount),
      time: try Self.unit(timeUnit, file.header[time], "--time-unit", [.time]),
      concentration: try Self.unit(
        concentrationUnit, file.header[concentration], "--concentration-unit",
        [.massConcentration, .amountConcentration]),
      amount: amount.flatMap { file.header[$0].unit })
  }

  /// The unit of a column: what the option says, or else its heading, and not both differently.
  static func unit(
    _ given: String?, _ column: ConcentrationFile.ColumnName, _ option: String,
    _ dimensions: [Dimension]
  ) throws(Failure) -> Unit {
    guard let symbol = given ?? column.unit else {
      throw Failure(
        .usage, "\(option) is missing: the heading \(column.name.quoted) does not say the unit")
    }
    if let given, let heading = column.unit, given != heading {
      throw OptionText(option, given).failure(
        .badData, "found \(given.quoted), but the heading says \(heading.quoted)")
    }
    return try OptionText(option, "1 " + symbol).quantity(ofAny: dimensions).unit
  }
}
