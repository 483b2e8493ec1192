// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Quantities
import Scalars

extension ExportedModel {
  /// A file of R that defines a model of rxode2 (nlmixr2.github.io/rxode2).
  func rxode2Model() -> String {
    let written = WrittenModel(formulas, in: CodeNotation(language: .r))
    return [
      Self.about(commenting: "#"), recordTable(replacing: 5, commenting: "# "),
      "kairos <- rxode2::rxode2({",
      "  # Parameters",
      constantRows.map { "  \($0.identifier) = \($0.value) # \($0.unit)" }
        .joined(separator: "\n"),
      "  # Where the states begin; those not named at 0", startLines,
      "  # Shared parts",
      written.definitions.map { "  \($0.name) = \($0.formula)" }.joined(separator: "\n"),
      "  # Equations, per hour", rateLines(written),
      "  # Observables", seenLines(written),
      "})", "",
    ].joined(separator: "\n")
  }

  private var startLines: String {
    zip(formulas.states, start).filter { $0.1 != 0 }
      .map { "  \($0.identifier)(0) = \($1)" }.joined(separator: "\n")
  }

  private func rateLines(_ written: WrittenModel) -> String {
    zip(formulas.states, written.rates).map { "  d/dt(\($0.identifier)) = \($1)" }
      .joined(separator: "\n")
  }

  private func seenLines(_ written: WrittenModel) -> String {
    zip(Observable.all, written.observables)
      .map { "  \($0.identifier) = \($1) # \($0.unit)" }.joined(separator: "\n")
  }
}
