// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Quantities
import Scalars

extension ExportedModel {
  /// A file of R that defines a model of rxode2 (nlmixr2.github.io/rxode2).
  func rxode2Model() -> String {
    let written = WrittenModel(formulas, in: CodeNotation(language: .r))
    let people = Self.notInCovariances.map { "# " + $0 }
    let missing = missingTreatment(replacing: 5, commenting: "#")
    return [
      ([Self.about(commenting: "#")] + people + missing).joined(separator: "\n"), "",
      treatmentLines, covarianceLines, zeroLines, usage, "",
      "kairos <- rxode2::rxode2({",
      "  # Parameters",
      typicalRows.map { "  \($0.identifier) = \($0.value) # \($0.unit)" }
        .joined(separator: "\n"),
      "  # Those of the person who is followed", ownLines,
      "  # Where the states begin; those not named at 0", startLines,
      "  # Shared parts",
      written.definitions.map { "  \($0.name) = \($0.formula)" }.joined(separator: "\n"),
      "  # Equations, per hour", rateLines(written),
      "  # Observables", seenLines(written),
      "})", "",
    ].joined(separator: "\n")
  }

  private var treatmentLines: String {
    recordTable(replacing: 5).map {
      "# The treatment, after bioavailability; EVID 5 replaces a state's value.\nevents <- \($0)\n"
    } ?? ""
  }

  /// How people differ, and how measurements do: a lower triangle for each block.
  private var covarianceLines: String {
    let blocks = varying.map { block in
      let names = constants(of: block).map { $0.deviation }.joined(separator: " + ")
      let numbers = block.covariance.enumerated().flatMap { row, values in
        values.prefix(row + 1).map { "\($0)" }
      }
      return "  \(names) ~ c(\(numbers.joined(separator: ", ")))"
    }
    let errors = Self.errorVariances.map { "  \($0.name) ~ \($0.variance)" }
    return "omega <- lotri::lotri({\n" + blocks.joined(separator: "\n") + "\n})\n"
      + "sigma <- lotri::lotri({\n" + errors.joined(separator: "\n") + "\n})"
  }

  /// Nobody differs, nothing is mismeasured.
  private var zeroLines: String {
    let names = varyingConstants.map { $0.deviation } + Self.errorVariances.map { $0.name }
    return "typical <- c(" + names.map { $0 + " = 0" }.joined(separator: ", ") + ")"
  }

  private var usage: String {
    """
    # This person:    rxode2::rxSolve(kairos, typical, events)
    # People like her: rxode2::rxSolve(kairos, events, omega = omega, sigma = sigma, nSub = 100)
    """
  }

  private var ownLines: String {
    varyingConstants.map { "  \($0.identifier) = \($0.formula)" }.joined(separator: "\n")
  }

  private var startLines: String {
    starts.map { "  \($0.state)(0) = \($0.value)" }.joined(separator: "\n")
  }

  private func rateLines(_ written: WrittenModel) -> String {
    zip(formulas.states, written.rates).map { "  d/dt(\($0.identifier)) = \($1)" }
      .joined(separator: "\n")
  }

  private func seenLines(_ written: WrittenModel) -> String {
    let seen = zip(Observable.all, written.observables)
      .map { "  \($0.identifier) = \($1) # \($0.unit)" }
    let measured = Self.measurements.map { "  \($0.identifier) = \($0.formula) # ng/mL" }
    return (seen + measured).joined(separator: "\n")
  }
}
