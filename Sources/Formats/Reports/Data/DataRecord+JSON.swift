// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

extension DataRecord {
  /// The record in the form of the command line's contract.
  package var json: JSON {
    .object(members + (analysis.map { [JSON.Member("nca", $0.json)] } ?? []))
  }

  private var members: [JSON.Member] {
    let json: JSON = [
      "model": model.json,
      "records": counts.json,
      "subjects": .array(subjects.map { $0.json(timeUnit: timeUnit) }),
      "refused": .array(refused.map { ["id": .string($0.id), "reason": .string($0.reason)] }),
      "endpoints": [],
      "unavailable": .array(unavailable.map(JSON.string)),
      "notes": .array(notes.map(JSON.string)),
      "warnings": .array(warnings.map(JSON.string)),
    ]
    guard case .object(let members) = json else { return [] }
    return members
  }
}

extension DataRecord.Counts {
  var json: JSON {
    ["doses": .number(Double(doses)), "observations": .number(Double(observations))]
  }
}

extension DataRecord.Subject {
  func json(timeUnit: String) -> JSON {
    [
      "id": .string(id), "records": counts.json,
      "time": ["unit": .string(timeUnit), "values": .numbers(times)],
      "observables": .array(observables.map(\.json)),
      "measured": .array(
        zip(times, rows).filter { $1.isMeasured }.map { time, row in row.json(at: time) }),
    ]
  }
}

extension DataRecord.Row {
  fileprivate var isMeasured: Bool { measurement != nil || words != nil }

  /// What was measured beside what the model gives for it; `words` where something stands in place of a
  /// number, as `BLQ`.
  fileprivate func json(at time: Double) -> JSON {
    [
      "time": .number(time), "observable": quantity.map { .string($0.name) } ?? .null,
      "unit": quantity.map { .string($0.unit) } ?? .null,
      "value": measurement.map(JSON.number) ?? .null,
      "predicted": prediction.map(JSON.number) ?? .null,
      "words": words.map(JSON.string) ?? .null,
    ]
  }
}
