// SPDX-License-Identifier: Apache-2.0

import TextbookModels

extension DataRecord.Counts {
  init(_ file: EventRecords) {
    self.init(doses: file.doseCount, observations: file.measurementCount)
  }

  init(_ subject: EventRecords.Subject) {
    self.init(
      doses: subject.records.count { $0.dose != nil },
      observations: subject.records.count { $0.isMeasured })
  }
}

extension EventRecords {
  /// The one warning about columns that name nothing.
  func warning(ignoring columns: [String]) -> [String] {
    guard !columns.isEmpty else { return [] }
    return [
      "\(name): these columns name nothing here and are ignored: "
        + columns.joined(separator: ", ")
    ]
  }

  /// What a NONMEM table says of a subject at some times.
  ///
  /// - Parameters:
  ///   - records: the index of the record at each time; nil where there is none.
  ///   - predictions: IPRED at each time.
  ///   - simulated: DV at each time where it is drawn, in place of the file's.
  func rows(
    of subject: Subject, at times: [Double], records: [Int?], predictions: [Double],
    simulated: [Int: Double] = [:]
  ) -> [DataRecord.Row] {
    let elapsed = subject.timesAfterDose(
      at: times.indices.map { look in
        let acted = records[look].map { $0 + 1 } ?? subject.records.count { $0.time <= times[look] }
        return (times[look], acted)
      })
    return times.indices.map { look in
      DataRecord.Row(
        timeAfterDose: elapsed[look],
        measurement: simulated[look] ?? records[look].flatMap { subject.records[$0].measurement },
        prediction: predictions[look],
        cells: records[look].map { carriedCells(of: subject, at: $0) } ?? [])
    }
  }
}
