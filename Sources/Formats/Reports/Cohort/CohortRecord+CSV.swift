// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

extension CohortRecord {
  /// The course as CSV: `time [h]`, then `name.mean [unit]`, `.sd`, `.q05`, `.q50` and `.q95` for
  /// each observable; one row a time.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    csv.field("time [h]")
    for observable in observables {
      for column in observable.columns {
        csv.field("\(observable.name).\(column.ending) [\(observable.unit)]")
      }
    }
    csv.endRow()
    for (row, time) in plan.times.enumerated() {
      try csv.field(time)
      for observable in observables {
        for column in observable.columns { try csv.field(column.values[row]) }
      }
      csv.endRow()
    }
    return csv.bytes
  }
}
