// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Listings
import Noncompartmental
package import Runs

extension NoncompartmentalRecord {
  /// One row a parameter, one column a curve; rounded for people, exact for programs.
  package func listing(isRounded: Bool) throws(ReportError) -> Listing {
    try Listing(
      title: title, columns: ["parameter", "symbol", "unit"] + curves.map { $0.name },
      rows: parameters.map { parameter in
        [.text(parameter.name), .text(parameter.symbol), .text(parameter.unit)]
          + curves.map { curve in
            parameter.value(curve).map { .number(isRounded ? $0.readable : $0) } ?? .missing
          }
      })
  }

  package func bytes(as format: Listing.Format) throws(ReportError) -> [UInt8] {
    switch format {
    case .table: return try Array(text().utf8)
    case .json:
      do { return try json.bytes() } catch { throw ReportError(error) }
    case .csv, .latex: return try listing(isRounded: false).bytes(as: format)
    }
  }

  /// For a terminal, with the notes.
  package func text() throws(ReportError) -> String {
    let table = String(decoding: try listing(isRounded: true).bytes(as: .table), as: UTF8.self)
    return table + notes.map { "\nNote: " + $0 + "\n" }.joined()
      + warnings.map { "\nWarning: " + $0 + "\n" }.joined()
  }

  /// The rule, the kind of dose, and every curve with what was found in it.
  package var json: JSON {
    [
      "rule": .string(rule.name), "administration": .string(mode.name),
      "curves": .array(curves.map(json)), "notes": .array(notes.map(JSON.string)),
      "warnings": .array(warnings.map(JSON.string)),
    ]
  }

  private func json(of curve: AnalyzedCurve) -> JSON {
    let found = parameters.compactMap { parameter in
      parameter.value(curve).map { value -> JSON in
        [
          "name": .string(parameter.name), "symbol": .string(parameter.symbol),
          "value": .number(value), "unit": .string(parameter.unit),
        ]
      }
    }
    return ["name": .string(curve.name), "parameters": .array(found)]
  }

  private var title: String {
    "Noncompartmental analysis (areas \(rule.name), \(mode.name) administration)"
  }
}

extension AdministrationMode {
  /// As it is printed, and as the field `administration` takes it.
  fileprivate var name: String {
    switch self {
    case .extravascular: "extravascular"
    case .bolus: "bolus"
    case .infusion: "infusion"
    }
  }
}

extension Double {
  /// Rounded to five digits, digits before the point apart.
  var readable: Double {
    guard isFinite, self != 0 else { return self }
    let decimals = Swift.max(0, 4 - decimalExponent)
    return decimals < 300 ? rounded(decimals: decimals) : self
  }
}
