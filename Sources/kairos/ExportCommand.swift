// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import KetamineModel
import Reports

/// The model to take home: every state, parameter and equation.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Take the model home: every equation with its names, units and parameters.",
    discussion: """
      The parameters are those of a person of 70 kg, sex unspecified, under 60 years. Time is in \
      hours, amounts in umol, concentrations in umol/L; a dose adds its umol to a state.

      Examples:
        kairos export --format csv --output model.csv
        kairos export --format latex --output model.tex
      """)

  @Option(parsing: .unconditional, help: "csv or latex.")
  var format: String

  @OptionGroup var file: FileOptions

  /// The words of `--format`.
  enum Format: String, CaseIterable {
    case csv, latex
  }

  func run() throws {
    let model = ExportedModel(Formulas())
    switch try OptionText("--format", format).choice(of: Format.self) {
    case .csv: try file.write(model.csvBytes())
    case .latex: try file.write(Array(model.latexDocument().utf8))
    }
  }
}
