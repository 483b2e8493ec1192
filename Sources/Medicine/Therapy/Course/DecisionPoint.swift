// SPDX-License-Identifier: Apache-2.0

package import Pharmacokinetics

/// A moment at which a patient is looked at, and what is read then.
package struct DecisionPoint: Equatable, Sendable {
  package enum Occasion: Equatable, Sendable {
    /// Before a session: what is decided may be given at once.
    case session
    /// A visit without a session.
    case visit
    /// During a session: only read.
    case watch
  }

  /// h from the first planned session.
  package let time: Double
  package let occasion: Occasion
  package let kinds: [ReadingKind]
}

/// What comes of a moment at which a patient was looked at.
package struct Decision: Equatable, Sendable {
  /// The session that begins now, and its drug; nil where none does.
  package internal(set) var session: Session?
  package internal(set) var drug: Drug
  /// What begins besides.
  package internal(set) var started: [StartedTreatment] = []
  /// What was decided, in order; empty where everything goes on as planned.
  package internal(set) var entries: [LedgerEntry] = []

  init(_ drug: Drug) { self.drug = drug }
}
