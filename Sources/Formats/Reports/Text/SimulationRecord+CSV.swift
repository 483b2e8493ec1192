// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

extension SimulationRecord {
  /// The course as CSV: `time [h]`, then `name [unit]` for each observable; one row a time. Where people
  /// were asked how likely outcomes are, their shares stand behind it, with their intervals.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    try course.csvBytes(likely?.columns ?? [])
  }
}

extension SimulationRecord.Series {
  /// The series as CSV, with units in the header.
  ///
  /// - Parameter others: further columns.
  package func csvBytes(
    _ others: [SimulationRecord.Observable] = []
  ) throws(UnwritableNumber) -> [UInt8] {
    let observables = observables + others
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

extension SimulationRecord.Likely {
  /// As `likely.response [1]`, `likely.response.lo [1]`; in a setting `likely.response.daly-2018 [1]`.
  fileprivate var columns: [SimulationRecord.Observable] {
    settings.flatMap { setting in
      ["response", "remission"].flatMap { name in
        columns("likely.\(name)" + (setting.map { "." + $0 } ?? ""), shares(of: name, in: setting))
      }
    }
  }

  private func columns(_ name: String, _ shares: [Share]) -> [SimulationRecord.Observable] {
    let parts: [(String, [Double])] = [
      ("", shares.map { $0.proportion }), (".lo", shares.map { $0.low }),
      (".hi", shares.map { $0.high }),
    ]
    return parts.map { ending, values in
      .init(name + ending, unit: "1", meaning: "", values: values)
    }
  }
}
