// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Quantities
import Scalars

extension ExportedModel {
  /// A model file of mrgsolve (mrgsolve.org).
  func mrgsolveModel() -> String {
    let written = WrittenModel(formulas, in: CodeNotation(language: .cpp))
    let people = Self.notInCovariances.map { "// " + $0 }
    let missing = missingTreatment(replacing: 8, commenting: "//")
    return [
      (["$PROB", Self.about(commenting: "//")] + people + missing).joined(separator: "\n"), "",
      treatmentBlock,
      "$PARAM @annotated", typicalRows.map { annotated($0) }.joined(separator: "\n"), "",
      covarianceBlocks, "",
      "$SIGMA @annotated", errorLines, "",
      "$CMT @annotated", stateLines, "",
      "$MAIN", ownLines, startLines, "",
      "$ODE", lines(of: written.definitions, declaring: true), rateLines(written), "",
      "$TABLE", lines(of: written.definitions, declaring: false), seenLines(written), "",
    ].joined(separator: "\n")
  }

  /// The records of the treatment as an event object: mrgsim(ev(model, object = "events")).
  private var treatmentBlock: String {
    recordTable(replacing: 8).map {
      "$ENV\n# After bioavailability; EVID 8 replaces a state's value.\n"
        + "events <- mrgsolve::as.ev(\($0))\n"
    } ?? ""
  }

  private var covarianceBlocks: String {
    varying.map { block in
      let rows = zip(constants(of: block), block.covariance).enumerated().map { row, pair in
        let numbers = pair.1.prefix(row + 1).map { "\($0)" }.joined(separator: " ")
        return "\(pair.0.deviation) : \(numbers) : \(pair.0.meaning)"
      }
      let heading = "$OMEGA @annotated" + (rows.count > 1 ? " @block" : "")
      return ([heading] + rows).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private var errorLines: String {
    Self.errorVariances.map { "\($0.name) : \($0.variance) : \($0.meaning)" }
      .joined(separator: "\n")
  }

  /// The parameters of the person who is followed.
  private var ownLines: String {
    varyingConstants.map { "double \($0.identifier) = \($0.formula);" }.joined(separator: "\n")
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
    starts.map { "\($0.state)_0 = \($0.value);" }.joined(separator: "\n")
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
    let seen = zip(Observable.all, written.observables)
      .map { "capture \($0.identifier) = \($1); // \($0.unit)" }
    let measured = Self.measurements.map { "capture \($0.identifier) = \($0.formula); // ng/mL" }
    return (seen + measured).joined(separator: "\n")
  }
}
