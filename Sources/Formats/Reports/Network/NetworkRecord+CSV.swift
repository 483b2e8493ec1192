// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Runs

extension NetworkRecord {
  /// The course as comma-separated values, as the SBML Test Suite writes them.
  package var csvBytes: [UInt8] {
    let header = (["time"] + variables).joined(separator: ",")
    let lines = rows.map { $0.map(NetworkNumber.text).joined(separator: ",") }
    return Array(([header] + lines).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }
}

extension NetworkCohortRun {
  /// `id`, `time` and the variables.
  package var csvHeader: [UInt8] {
    Array((["id", "time"] + variables).joined(separator: ",").utf8) + [UInt8(ascii: "\n")]
  }
}

extension NetworkCohortRun.Course {
  /// One row for each time.
  package var csvBytes: [UInt8] {
    var csv = CSVWriter()
    csv.field(id)
    let id = String(decoding: csv.bytes, as: UTF8.self)
    let lines = rows.map { ([id] + $0.map(NetworkNumber.text)).joined(separator: ",") + "\n" }
    return Array(lines.joined().utf8)
  }
}

private enum NetworkNumber {
  /// A number as the SBML Test Suite writes it.
  static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-INF" : "INF" }
    return number.description
  }
}
