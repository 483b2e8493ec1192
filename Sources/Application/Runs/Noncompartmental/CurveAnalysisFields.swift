// SPDX-License-Identifier: Apache-2.0

import Encodings
import Noncompartmental
package import Quantities

/// How curves are analysed without compartments, as text.
package struct CurveAnalysisFields: Equatable, Sendable {
  /// `linear` or `linear-up-log-down`; the latter unless given.
  package var rule: String?
  /// The lower limit of quantification, as `1ng/mL`; see `SampleSeries` for what lies below.
  package var lloq: String?
  /// The field `half-life-from`, as `6h`.
  package var from: String?
  /// The field `half-life-to`, as `24h`.
  package var to: String?
  /// The field `area`: areas between two times, each as `2h..12h`.
  package var areas: [String] = []
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
      terminalRange: try terminalRange(in: time), isWithoutHalfLife: isWithoutHalfLife,
      areas: try areas.map { (text) throws(RunError) in try area(text, in: time) })
  }

  private func area(_ text: String, in unit: Unit) throws(RunError) -> CurveAnalysis.TimeRange {
    let bytes = Array(text.utf8)
    let dot = UInt8(ascii: ".")
    let dots = bytes.indices.dropLast().first { bytes[$0] == dot && bytes[$0 + 1] == dot }
    guard let dots else {
      throw RunError(
        .request, at: .field("area"), "found \(text.quoted), expected FROM..TO, as 2h..12h")
    }
    let range = (
      from: try FieldText("area", String(decoding: bytes[..<dots], as: UTF8.self)).value(in: unit),
      to: try FieldText("area", String(decoding: bytes[(dots + 2)...], as: UTF8.self))
        .value(in: unit)
    )
    guard range.from >= 0, range.from < range.to else {
      throw RunError(
        .value, at: .field("area"), found: text.quoted,
        allowed: "from the dose on, 0, and to a later time")
    }
    return range
  }

  private func areaRule() throws(RunError) -> AreaRule {
    guard let rule else { return .linearUpLogDown }
    return try FieldText("rule", rule).choice(of: AreaRule.self)
  }

  private func limit(in unit: Unit) throws(RunError) -> Double? {
    guard let lloq else { return nil }
    let limit = try FieldText("lloq", lloq).value(in: unit)
    guard limit >= 0 else {
      throw RunError(.value, at: .field("lloq"), found: lloq.quoted, allowed: "0 or more")
    }
    return limit
  }

  private func terminalRange(in unit: Unit) throws(RunError) -> CurveAnalysis.TimeRange? {
    try checkRange()
    guard let from, let to else { return nil }
    let range = (
      from: try FieldText("half-life-from", from).value(in: unit),
      to: try FieldText("half-life-to", to).value(in: unit)
    )
    guard range.from < range.to else {
      throw RunError(
        .value, at: .field("half-life-to"), found: to.quoted,
        allowed: "later than \(from), where the points begin")
    }
    return range
  }

  private func checkRange() throws(RunError) {
    if isWithoutHalfLife, from != nil || to != nil {
      let other = from == nil ? "half-life-to" : "half-life-from"
      throw RunError(
        .request, "found \(field: other) and \(field: "without-half-life"); give one of the two")
    }
    if from != nil, to == nil {
      throw RunError(
        .request, "\(field: "half-life-from") needs \(field: "half-life-to"), as 24h")
    }
    if from == nil, to != nil {
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
