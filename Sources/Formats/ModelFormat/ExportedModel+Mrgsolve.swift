// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Quantities
import Scalars

extension ExportedModel {
  /// A model file of mrgsolve (mrgsolve.org).
  func mrgsolveModel() -> String {
    let written = WrittenModel(formulas, in: CodeNotation(language: .cpp))
    return [
      "$PROB", Self.about(commenting: "//"), recordTable(replacing: 8, commenting: "// "),
      "$PARAM @annotated", constantRows.map { annotated($0) }.joined(separator: "\n"), "",
      "$CMT @annotated", stateLines, "",
      "$MAIN", startLines, "",
      "$ODE", lines(of: written.definitions, declaring: true), rateLines(written), "",
      "$TABLE", lines(of: written.definitions, declaring: false), seenLines(written), "",
    ].joined(separator: "\n")
  }

  private func annotated(_ row: ConstantRow) -> String {
    // A colon would end the description.
    let meaning = row.meaning.replacing(":", with: ",")
    return "\(row.identifier) : \(row.value) : \(meaning) (\(row.unit))"
  }

  private var stateLines: String {
    zip(StateName.all, formulas.states)
      .map { "\($1.identifier) : \($0.name) (\($0.unit))" }.joined(separator: "\n")
  }

  private var startLines: String {
    zip(formulas.states, start).filter { $0.1 != 0 }
      .map { "\($0.identifier)_0 = \($1);" }.joined(separator: "\n")
  }

  private func lines(
    of definitions: [(name: String, formula: String)], declaring: Bool
  ) -> String {
    definitions.map { (declaring ? "double " : "") + "\($0.name) = \($0.formula);" }
      .joined(separator: "\n")
  }

  private func rateLines(_ written: WrittenModel) -> String {
    zip(formulas.states, written.rates).map { "dxdt_\($0.identifier) = \($1);" }
      .joined(separator: "\n")
  }

  private func seenLines(_ written: WrittenModel) -> String {
    zip(Observable.all, written.observables)
      .map { "capture \($0.identifier) = \($1); // \($0.unit)" }.joined(separator: "\n")
  }
}
