// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Quantities
import Scalars

/// What the program files have in common.
extension ExportedModel {
  /// A constant of the equations.
  struct ConstantRow {
    let identifier: String
    let value: Double
    let unit: String
    let meaning: String
  }

  /// The parameters, the hypotheses, and the score before treatment.
  var constantRows: [ConstantRow] {
    let parameters = zip(formulas.coefficients, Layout.passports).enumerated().map { index, pair in
      ConstantRow(
        identifier: pair.0.identifier, value: values[index], unit: pair.1.unit,
        meaning: pair.1.meaning)
    }
    let hypotheses = zip(formulas.coefficients, values).dropFirst(Layout.parameterCount).map {
      ConstantRow(identifier: $0.identifier, value: $1, unit: "1", meaning: $0.name)
    }
    let baseline = ConstantRow(
      identifier: formulas.baselineMADRS.identifier, value: baselineMADRS, unit: "1",
      meaning: "The MADRS total before treatment.")
    return parameters + hypotheses + [baseline]
  }

  static func about(commenting mark: String) -> String {
    [
      "\(ModelVersion.name) \(ModelVersion.number), written by kairos export.",
      "Research and teaching software. Not a medical device. Not for treatment decisions.",
      "Predicted values are simulations.",
      "Time is in hours, amounts of drug in umol, concentrations in umol/L.",
    ].map { mark + " " + $0 }.joined(separator: "\n")
  }

  /// What a treatment would have to say, where none is given.
  ///
  /// - Parameter replacing: the EVID by which the program gives a state a new value.
  func missingTreatment(replacing: Int, commenting mark: String) -> [String] {
    guard dosing.records.isEmpty else { return [] }
    return [
      "No treatment was given to export: a dose adds its umol to a state, and a new",
      "session sets session_highest, session_highest_felt and session_elapsed to",
      "0 and session_remainder to 1 (EVID \(replacing)).",
    ].map { mark + " " + $0 }
  }

  /// The treatment as a data frame of R; nil where none is given.
  ///
  /// - Parameter replacing: the EVID by which the program gives a state a new value.
  func recordTable(replacing: Int) -> String? {
    let records = dosing.records
    guard !records.isEmpty else { return nil }
    let lines = records.map { record in
      let (time, cmt) = (record.time, formulas.states[record.state].identifier)
      let evid = record.kind == .dose ? 1 : replacing
      return "data.frame(time = \(time), evid = \(evid), cmt = \"\(cmt)\", amt = \(record.amount), "
        + "rate = \(record.rate))"
    }
    return "rbind(\n" + lines.map { "  " + $0 }.joined(separator: ",\n") + "\n)"
  }
}

extension Observable {
  /// The name in program text, apart from the states'.
  var identifier: String {
    "observed_" + name.replacing(".", with: "_").replacing("-", with: "_")
  }
}
