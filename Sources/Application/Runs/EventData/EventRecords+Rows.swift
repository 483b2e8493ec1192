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
  /// Follows one subject after the other. Who cannot be followed is told, and stops nobody.
  ///
  /// - Throws: the first refusal if nobody can be followed, and defects.
  func followed(
    _ follow: (Int, Subject) throws(RunError) -> DataRecord.Subject
  ) throws(RunError) -> (subjects: [DataRecord.Subject], refused: [DataRecord.Refusal]) {
    var followed: [DataRecord.Subject] = []
    var refused: [DataRecord.Refusal] = []
    for (index, subject) in subjects.enumerated() {
      do throws(RunError) {
        followed.append(try follow(index, subject))
      } catch {
        guard error.kind != .defect else { throw error }
        refused.append(DataRecord.Refusal(id: subject.id, error: error))
      }
    }
    if followed.isEmpty, let first = refused.first { throw first.error }
    return (followed, refused)
  }

  /// The one warning about doses of nothing, or about no dose at all.
  var placeboWarning: [String] {
    guard subjects.contains(where: { $0.records.contains { $0.dose != nil } }) else {
      return ["\(name): no record gives a dose; AMT says how much is given"]
    }
    let count = subjects.reduce(0) { $0 + $1.records.count { $0.dose?.isPlacebo ?? false } }
    guard count > 0 else { return [] }
    return ["\(name): AMT is 0 in \(count) dose records, which give nothing"]
  }

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
  ///   - quantities: what that is, at each time.
  ///   - simulated: DV at each time where it is drawn, in place of the file's.
  func rows(
    of subject: Subject, at times: [Double], records: [Int?], predictions: [Double?],
    quantities: [DataRecord.Quantity?],
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
        words: simulated[look] == nil ? records[look].flatMap { subject.records[$0].words } : nil,
        prediction: predictions[look], quantity: quantities[look],
        cells: records[look].map { carriedCells(of: subject, at: $0) } ?? [])
    }
  }
}
