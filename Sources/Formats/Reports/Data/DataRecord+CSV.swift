// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

extension DataRecord {
  /// All observables: `id`, `time [h]`, then `name [unit]`; one row for each time of each subject.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    csv.field("id")
    csv.field("time [\(timeUnit)]")
    for observable in subjects.first?.observables ?? [] {
      csv.field("\(observable.name) [\(observable.unit)]")
    }
    csv.endRow()
    for subject in subjects { try subject.write(to: &csv) }
    return csv.bytes
  }

  /// The simulated data, to be read back: `ID,TIME,TAD,DV,IPRED` and the file's other columns.
  ///
  /// What is missing is `.`, as in the file.
  package func nonmemBytes() throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    for heading in ["ID", "TIME", "TAD", "DV", "IPRED"] + columns { csv.field(heading) }
    csv.endRow()
    for subject in subjects {
      for (time, row) in zip(subject.times, subject.rows) {
        csv.field(subject.id)
        try csv.field(time)
        try csv.field(orMissing: row.timeAfterDose)
        if let words = row.words {
          csv.field(words)
        } else {
          try csv.field(orMissing: row.measurement)
        }
        try csv.field(orMissing: row.prediction)
        for place in columns.indices { csv.field(row.cells.isEmpty ? "." : row.cells[place]) }
        csv.endRow()
      }
    }
    return csv.bytes
  }
}

extension DataRecord.Subject {
  fileprivate func write(to csv: inout CSVWriter) throws(UnwritableNumber) {
    for (index, time) in times.enumerated() {
      csv.field(id)
      try csv.field(time)
      for observable in observables { try csv.field(observable.values[index]) }
      csv.endRow()
    }
  }
}

extension CSVWriter {
  fileprivate mutating func field(orMissing value: Double?) throws(UnwritableNumber) {
    if let value { try field(value) } else { field(".") }
  }
}
