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
    ]
  }
}
