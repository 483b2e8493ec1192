// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Literature
import Pharmacokinetics
import Quantities
import Scalars

/// The building data for side effects that begin in a session or do not: shares of people after
/// nasal esketamine, placebo's share within them.
extension EffectCourse {
  package func sideEffectTargets() throws -> [Target] {
    try labelTargets() + inpatientTargets()
  }

  /// A share of people, as one standard deviation: one person in fifty.
  static var shareSpread: Double { 0.02 }

  /// When a session is over and what has begun in it has begun, h.
  static var afterSession: Double { 4 }

  /// The prescribing information, after 56 and 84 mg.
  func labelTargets() throws -> [Target] {
    let shares: [(SideEffect, [Double])] = [
      (.dissociation, [0.61, 0.69]), (.sedation, [0.50, 0.61]), (.nausea, [0.27, 0.32]),
      (.vomiting, [0.06, 0.12]),
    ]
    return try [56.0, 84].enumerated().flatMap { index, amount in
      let session = try nasal(amount)
      return try shares.map { try share($0, $1[index], .spravatoLabel, amount, session) }
    }
  }

  /// Canuso 2021, two trials in inpatients, all at 84 mg.
  func inpatientTargets() throws -> [Target] {
    let session = try nasal(84)
    let shares: [(SideEffect, Double)] = [
      (.dizziness, 0.383), (.blurredVision, 0.119), (.distress, 0.101),
    ]
    return try shares.map { try share($0, $1, .canuso2021, 84, session) }
  }

  private func share(
    _ effect: SideEffect, _ observed: Double, _ study: Reference, _ amount: Double,
    _ session: Simulation
  ) throws -> Target {
    difference(
      "\(effect.name), nasal esketamine \(Int(amount)) mg, share of people", study, observed,
      Self.shareSpread, try session.value(of: .probability(effect), at: Self.afterSession))
  }
}
