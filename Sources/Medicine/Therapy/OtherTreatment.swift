// SPDX-License-Identifier: Apache-2.0

import Scalars

/// A treatment besides ketamine, or in its place, whose effect on symptoms is known from trials.
///
/// What each does is in `OtherTreatmentParameter` (Cohorts), with its source.
package enum OtherTreatment: String, CaseIterable, Sendable {
  /// A new oral antidepressant: its effect comes over weeks, and is less after failed ones.
  case oralAntidepressant = "oral-antidepressant"
  /// Quetiapine beside an antidepressant.
  case quetiapine
  /// Cognitive behavioural therapy as the treatment, over weeks.
  case cognitiveBehaviouralTherapy = "cbt"
  /// Electroconvulsive therapy, two or three times a week.
  case electroconvulsiveTherapy = "ect"
  /// One session of psychotherapy, placed where ketamine may help it.
  case psychotherapy

  package var name: String { rawValue }
}

/// An other treatment that has begun.
package struct StartedTreatment: Equatable, Sendable {
  package let treatment: OtherTreatment
  /// h.
  package let start: Double
  /// When it is stopped, h; infinite for what goes on. What was reached by then stays.
  package let end: Double

  package init(_ treatment: OtherTreatment, at start: Double, until end: Double = .infinity) {
    self.treatment = treatment
    (self.start, self.end) = (start, end)
  }

  /// The same with everything so much (h) later, and stopped at some time if it would go on.
  package func later(by offset: Double, until stop: Double) -> StartedTreatment {
    StartedTreatment(
      treatment, at: start + offset, until: Double.minimum(end + offset, stop))
  }
}
