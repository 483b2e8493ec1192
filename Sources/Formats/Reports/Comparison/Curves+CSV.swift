// SPDX-License-Identifier: Apache-2.0

import Encodings
import Runs

/// The curves of several treatments, one below the other.
struct Curves {
  private let parts: [(name: String, times: [Double], columns: [SimulationRecord.Observable])]
  /// The headings of all columns, each once.
  private let headings: [String]

  /// - Parameter parts: the name of each treatment, its times (h), and its columns.
  init(_ parts: [(name: String, times: [Double], columns: [SimulationRecord.Observable])]) {
    self.parts = parts
    var known: Set<String> = []
    headings = parts.flatMap { $0.columns.map { $0.columnHeading } }.filter {
      known.insert($0).inserted
    }
  }

  /// `treatment`, `time [h]`, then `name [unit]` for each column; one row a time.
  func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    for heading in ["treatment", "time [h]"] + headings { csv.field(heading) }
    csv.endRow()
    for part in parts {
      let columns = headings.map { heading in
        part.columns.first { $0.columnHeading == heading }?.values
      }
      for (row, time) in part.times.enumerated() {
        csv.field(part.name)
        try csv.field(time)
        for column in columns {
          if let column { try csv.field(column[row]) } else { csv.field("") }
        }
        csv.endRow()
      }
    }
    return csv.bytes
  }
}

extension SimulationRecord.Observable {
  fileprivate var columnHeading: String { "\(name) [\(unit)]" }
}
