// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import Encodings
package import Runs

extension IndividualTable {
  /// The headings, each with its unit.
  package func csvHeading(like result: PatientBlock.Result) -> [UInt8] {
    var csv = CSVWriter()
    for column in columns(like: result) { csv.field(column.heading) }
    csv.endRow()
    return csv.bytes
  }

  /// One row for each of some patients; what is missing is empty.
  package func csvRows(of results: [PatientBlock.Result]) throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    for result in results {
      for cell in row(result) {
        switch cell {
        case .number(let number): try csv.field(number)
        case .text(let text): csv.field(text)
        case .missing: csv.field("")
        }
      }
      csv.endRow()
    }
    return csv.bytes
  }
}
