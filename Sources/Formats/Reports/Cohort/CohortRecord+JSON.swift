// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

extension CohortRecord {
  /// The record in the form of the command line's contract, keys in its order.
  package var json: JSON {
    [
      "model": plan.model.json,
      "patient": .object(plan.patient.map { JSON.Member($0.key, $0.json) }),
      "doses": .array(plan.doses.map(\.json)),
      "solver": solver.json,
      "n": .number(Double(count)),
      "seed": .number(Double(plan.seed)),
      "time": ["unit": "h", "values": .numbers(plan.times)],
      "observables": .array(observables.map(\.json)),
      "endpoints": .array(endpoints.map { $0.json }),
      "unavailable": .array(plan.unavailable.map(JSON.string)),
      "warnings": .array(warnings.map(JSON.string)),
    ]
  }

  /// The JSON as UTF-8.
  package func jsonBytes() throws(UnwritableNumber) -> [UInt8] {
    try json.bytes()
  }
}

extension CohortRecord.Observable {
  /// Mean, standard deviation and quantiles; then how finely the quantiles are resolved: each is
  /// wrong by at most this share of its distance from there, or by this much, whichever is more; 0
  /// where they are exact.
  var json: JSON {
    [
      "name": .string(name), "unit": .string(unit), "mean": .numbers(means),
      "sd": .numbers(deviations),
      "quantiles": ["0.05": .numbers(low), "0.5": .numbers(median), "0.95": .numbers(high)],
      "resolution": [
        "relative": .number(rounding == nil ? 0 : CohortRecord.Rounding.relative),
        "absolute": .number((rounding?.step ?? 0) / 2), "from": .number(rounding?.origin ?? 0),
      ],
    ]
  }
}

extension CohortRecord.Endpoint {
  var json: JSON {
    let members: [JSON.Member] =
      switch value {
      case .proportion(let share, let low, let high):
        [
          .init("proportion", .number(share)), .init("lo", .number(low)),
          .init("hi", .number(high)),
        ]
      case .mean(let mean, let deviation):
        [.init("mean", .number(mean)), .init("sd", .number(deviation))]
      }
    return .object(
      [
        .init("name", .string(name)), .init("definition", .string(definition)),
        .init("time", .number(time)), .init("n", .number(Double(count))),
      ] + members)
  }
}
