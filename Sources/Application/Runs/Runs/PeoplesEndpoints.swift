// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Statistics

/// The endpoints of every patient of a cohort, in their order; one worker at a time adds to them.
final class PeoplesEndpoints: @unchecked Sendable {
  /// What is kept of each patient: an endpoint, and its time (h) where that is the same for all.
  private let keys: [Key]
  /// Patient by patient; NaN where a patient does not have it.
  private var values: [Double] = []

  private struct Key: Equatable {
    let kind: ModelEndpoint.Kind
    let time: Double?
  }

  init(_ plan: CohortPlan) {
    let mood: [ModelEndpoint.Kind] = [.response, .remission, .change]
    let others: [ModelEndpoint.Kind] = [.dissociation, .systolicReading, .lowest, .halfLost]
    let known = others.filter { !plan.unavailable.contains($0.observable) }
    keys =
      plan.endpointTimes.flatMap { time in mood.map { Key(kind: $0, time: time) } }
      + known.map { Key(kind: $0, time: nil) }
  }

  /// The values of some patients, eight bytes each.
  func bytes(of block: PatientBlock) -> [UInt8] {
    block.results.flatMap { result -> [UInt8] in
      keys.flatMap { key -> [UInt8] in
        let found = result.endpoints.first {
          $0.kind == key.kind && (key.time == nil || key.time == $0.time)
        }
        let pattern = (found?.value ?? .nan).bitPattern
        return (0..<8).map { UInt8(truncatingIfNeeded: pattern >> (8 * UInt64($0))) }
      }
    }
  }

  func keep(_ bytes: [UInt8]) {
    for start in stride(from: 0, to: bytes.count, by: 8) {
      let pattern = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
      values.append(Double(bitPattern: pattern))
    }
  }

  /// One endpoint of all patients.
  private func column(_ key: Key) -> [Double]? {
    guard let place = keys.firstIndex(of: key) else { return nil }
    return stride(from: place, to: values.count, by: keys.count).map { values[$0] }
  }
}

extension PeoplesEndpoints {
  /// What an arm has in common with another one.
  typealias Found = (ModelEndpoint.Kind, Double?, Int, PairedDifference)

  /// By how much these differ from those of the same patients in another arm, for each endpoint that
  /// both have and two patients or more.
  func differences(from reference: PeoplesEndpoints) -> [Found] {
    keys.compactMap { key in
      guard let own = column(key), let other = reference.column(key) else { return nil }
      let pairs = zip(other, own).filter { $0.isFinite && $1.isFinite }
      guard pairs.count > 1 else { return nil }
      let difference =
        key.kind.isOutcome
        ? Self.ofShares(pairs) : PairedDifference(ofMeans: pairs.map { $1 - $0 })
      return (key.kind, key.time, pairs.count, difference)
    }
  }

  private static func ofShares(_ pairs: [(Double, Double)]) -> PairedDifference {
    PairedDifference(
      both: pairs.count { $0 == 1 && $1 == 1 }, first: pairs.count { $0 == 1 && $1 == 0 },
      second: pairs.count { $0 == 0 && $1 == 1 }, neither: pairs.count { $0 == 0 && $1 == 0 })
  }
}
