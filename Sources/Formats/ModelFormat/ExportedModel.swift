// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Dynamics
import Encodings
package import KetamineModel
import Neuroplasticity
package import Pharmacokinetics
import Quantities
import Listings
import Scalars

/// The model as tables: states with their start, parameters and hypotheses with their values,
/// equations and observables as formulas. `baseline.madrs` in them is the total before treatment.
package struct ExportedModel {
  let formulas: Formulas
  let start: [Double]
  let values: [Double]
  /// The MADRS total before treatment.
  let baselineMADRS: Double
  /// What the treatment does to the states; nothing where none is given.
  let timeline: Timeline<Double>
  /// How people differ from this one, for programs that draw them.
  let varying: [VaryingBlock]

  /// - Parameters:
  ///   - parameters: the person's own.
  ///   - regimen: nil for no treatment.
  ///   - people: how others differ from the person.
  package init(
    _ parameters: Parameters<Double>, under hypotheses: Hypotheses, baselineMADRS: Double,
    regimen: Regimen?, people: BetweenPeople = BetweenPeople()
  ) {
    varying = people.blocks
    formulas = Formulas()
    let model = KetamineModel<Double>(
      parameters, under: hypotheses, baselineMADRS: baselineMADRS)
    start = model.initialState
    values = parameters.values + Hypothesis.allCases.map { Double(hypotheses.value(of: $0)) }
    self.baselineMADRS = baselineMADRS
    timeline = regimen.map { model.timeline(of: $0) } ?? Timeline()
  }

  /// The words of the field `format`.
  package enum Format: String, CaseIterable, Sendable {
    case sbml, mrgsolve, rxode2, latex, csv
  }

  /// The file, as UTF-8.
  ///
  /// - Parameter writer: what wrote it, where the file says so.
  /// - Throws: `UnwritableNumber` for a value that is not finite, `QuantityError` for a unit that is none:
  ///   both are faults of the model.
  package func bytes(
    as format: Format, writtenBy writer: String = ModelVersion.name
  ) throws -> [UInt8] {
    switch format {
    case .sbml: try Array(sbml().utf8)
    case .mrgsolve: Array(mrgsolveModel().utf8)
    case .rxode2: Array(rxode2Model().utf8)
    case .latex: try Array(latexDocument(writtenBy: writer).utf8)
    case .csv: try csvBytes()
    }
  }

  /// What a row is about, in the order of the file.
  enum Kind: String {
    case parameter, hypothesis, state, equation, observable
  }

  /// One row of the file.
  struct Row {
    let kind: Kind
    let name: String
    let symbol: String
    let unit: String
    let value: Double?
    let formula: Expression?
  }

  var rows: [Row] { coefficientRows + stateRows + equationRows + observableRows }

  private var coefficientRows: [Row] {
    zip(formulas.coefficients, values).enumerated().map { index, pair in
      let isParameter = index < Layout.parameterCount
      return Row(
        kind: isParameter ? .parameter : .hypothesis, name: pair.0.name, symbol: pair.0.latex,
        unit: isParameter ? Layout.passports[index].unit : "1", value: pair.1, formula: nil)
    }
  }

  private var stateRows: [Row] {
    zip(StateName.all, start).map { state, value in
      Row(
        kind: .state, name: state.name, symbol: state.symbol, unit: state.unit, value: value,
        formula: nil)
    }
  }

  private var equationRows: [Row] {
    zip(StateName.all, formulas.derivatives).map { state, right in
      Row(
        kind: .equation, name: state.name, symbol: state.rateLaTeX, unit: state.rateUnit,
        value: nil, formula: right)
    }
  }

  private var observableRows: [Row] {
    zip(Observable.all, formulas.observables).map { observable, formula in
      Row(
        kind: .observable, name: observable.name, symbol: observable.latex, unit: observable.unit,
        value: nil, formula: formula)
    }
  }

  /// `kind,name,symbol,unit,value,formula`: symbols in LaTeX, formulas in plain text over names.
  func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    for column in ["kind", "name", "symbol", "unit", "value", "formula"] { csv.field(column) }
    csv.endRow()
    for row in rows {
      for text in [row.kind.rawValue, row.name, row.symbol, row.unit] { csv.field(text) }
      if let value = row.value { try csv.field(value) } else { csv.field("") }
      csv.field(row.formula?.text ?? "")
      csv.endRow()
    }
    return csv.bytes
  }
}
