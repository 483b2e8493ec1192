// SPDX-License-Identifier: Apache-2.0

/// The course of a model in SBML as comma-separated values, as the SBML Test Suite writes them.
struct SBMLTable {
  let variables: [String]
  let rows: [[Double]]

  var bytes: [UInt8] {
    let header = (["time"] + variables).joined(separator: ",")
    let lines = rows.map { $0.map(Self.text).joined(separator: ",") }
    return Array(([header] + lines).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }

  /// A number as the suite writes it.
  static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-INF" : "INF" }
    return number.description
  }
}
