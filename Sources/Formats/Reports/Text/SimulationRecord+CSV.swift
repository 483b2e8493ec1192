// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

extension SimulationRecord {
  /// The course as CSV: `time [h]`, then `name [unit]` for each observable; one row a time.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    try course.csvBytes()
  }
}

extension SimulationRecord.Series {
  /// The series as CSV, with units in the header.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    csv.field("time [\(timeUnit)]")
    for observable in observables { csv.field("\(observable.name) [\(observable.unit)]") }
    csv.endRow()
    for row in times.indices {
      try csv.field(times[row])
      for observable in observables { try csv.field(observable.values[row]) }
      csv.endRow()
    }
    return csv.bytes
  }
}
