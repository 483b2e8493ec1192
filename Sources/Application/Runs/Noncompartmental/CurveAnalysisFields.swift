// SPDX-License-Identifier: Apache-2.0

import Noncompartmental
package import Quantities

/// How curves are analysed without compartments, as text.
package struct CurveAnalysisFields: Equatable, Sendable {
  /// `linear` or `linear-up-log-down`; the latter unless given.
  package var rule: String?
  /// The lower limit of quantification, as `1ng/mL`: what lies below counts as 0.
  package var lloq: String?
  /// The field `half-life-from`, as `6h`.
  package var from: String?
  /// The field `half-life-to`, as `24h`.
  package var to: String?
  /// The field `without-half-life`.
  package var isWithoutHalfLife = false

  package init() {}

  /// Whether anything at all is given.
  package var isGiven: Bool { self != CurveAnalysisFields() }
}

extension CurveAnalysisFields {
  /// How curves in some units are analysed.
  ///
  /// - Throws: ``RunError`` at the field that cannot be read or has another dimension.
  package func plan(time: Unit, concentration: Unit) throws(RunError) -> CurveAnalysis {
    CurveAnalysis(
      rule: try areaRule(), limit: try limit(in: concentration),
      terminalRange: try terminalRange(in: time), isWithoutHalfLife: isWithoutHalfLife)
  }

  private func areaRule() throws(RunError) -> AreaRule {
    guard let rule else { return .linearUpLogDown }
    return try FieldText("rule", rule).choice(of: AreaRule.self)
  }

  private func limit(in unit: Unit) throws(RunError) -> Double? {
    guard let lloq else { return nil }
    return try FieldText("lloq", lloq).value(in: unit)
  }

  private func terminalRange(in unit: Unit) throws(RunError) -> CurveAnalysis.TimeRange? {
    switch (from, to) {
    case (nil, nil): return nil
    case (let from?, let to?):
      guard !isWithoutHalfLife else {
        throw RunError(
          .request,
          "found \(field: "half-life-from") and \(field: "without-half-life"); give one of the two")
      }
      return (
        try FieldText("half-life-from", from).value(in: unit),
        try FieldText("half-life-to", to).value(in: unit)
      )
    case (_?, nil):
      throw RunError(
        .request, "\(field: "half-life-from") needs \(field: "half-life-to"), as 24h")
    case (nil, _?):
      throw RunError(.request, "\(field: "half-life-to") needs \(field: "half-life-from"), as 6h")
    }
  }
}

extension FieldText {
  /// A quantity in some unit of its dimension.
  func value(in unit: Unit) throws(RunError) -> Double {
    let quantity = try quantity(of: unit.dimension)
    do {
      return try quantity.value(in: unit)
    } catch {
      throw failure(.request, Wording(error.description))
    }
  }
}
