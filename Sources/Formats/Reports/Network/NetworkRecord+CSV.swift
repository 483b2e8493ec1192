// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Runs

extension NetworkRecord {
  /// The course as comma-separated values, numbers as the SBML Test Suite writes them.
  package var csvBytes: [UInt8] {
    var csv = CSVWriter()
    csv.row(["time"] + variables)
    for row in rows { csv.row(row.map { NetworkNumber.text($0) }) }
    return csv.bytes
  }
}

extension NetworkCohortRun {
  /// `id`, `time` and the variables.
  package var csvHeader: [UInt8] {
    var csv = CSVWriter()
    csv.row(["id", "time"] + variables)
    return csv.bytes
  }
}

extension NetworkCohortRun.Course {
  /// One row for each time.
  package var csvBytes: [UInt8] {
    var csv = CSVWriter()
    for row in rows { csv.row([id] + row.map { NetworkNumber.text($0) }) }
    return csv.bytes
  }
}

extension CSVWriter {
  fileprivate mutating func row(_ cells: [String]) {
    for cell in cells { field(cell) }
    endRow()
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
