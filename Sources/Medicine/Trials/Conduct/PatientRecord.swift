// SPDX-License-Identifier: Apache-2.0

package import Therapy

/// One person's way through a trial: her scores as they were and as they would have been.
package struct PatientRecord: Sendable {
  /// Her place among all who asked, 0 and up.
  package let index: Int
  package let arm: Int
  package let stratum: Stratum
  /// The score that was recorded before treatment.
  package let baseline: Double
  /// The periods that she entered, by whether she met their rule and was still treated.
  package internal(set) var entered: [Bool] = []
  /// At each visit.
  package internal(set) var scores: [Scores] = []
  /// When she stopped the treatment, h.
  package internal(set) var stopped: Double?
  /// When she was given rescue, h.
  package internal(set) var rescued: Double?
  /// Whether she is rated after she stopped.
  package internal(set) var isFollowed = false
  package internal(set) var guess: Guess?
  /// What was decided about her by the rules of her protocol.
  package internal(set) var decisions: [LedgerEntry] = []
  /// In how many sessions she had each side effect that is asked for, and how many there were.
  package internal(set) var events: [Int] = []
  package internal(set) var sessionCount = 0

  /// What is or would be seen of her at one visit.
  package struct Scores: Equatable, Sendable {
    /// When she came, h.
    package let time: Double
    /// Had she neither stopped nor been given rescue.
    package let undisturbed: Double
    /// Had she not stopped, with rescue as it was given.
    package var onTreatment: Double
    /// As she stopped, without the rescue's relief; nil where nobody asked for it.
    package var offTreatment: Double?
    /// All as it happened; nil where nobody asked for what comes after she stopped.
    package var actual: Double?
  }

  init(index: Int, arm: Int, stratum: Stratum, baseline: Double) {
    (self.index, self.arm, self.stratum, self.baseline) = (index, arm, stratum, baseline)
  }

  /// Whether she has stopped by a visit.
  package func hasStopped(by visit: Int) -> Bool {
    stopped.map { $0 < scores[visit].time } ?? false
  }

  /// Whether rescue acts at a visit: it begins with the visit after the one that asks for it.
  func isRescued(at visit: Int) -> Bool { rescued.map { $0 < scores[visit].time } ?? false }
}
