// SPDX-License-Identifier: Apache-2.0

/// What a page tells of a cohort beside its course.
package struct CohortPage: Sendable {
  /// The means of the first session, time in minutes.
  package let session: SimulationRecord.Series
  /// What is drawn besides, of the means.
  package let curves: PageCurves
  /// The middle 90 % of the patients, at the times of the session and of the first two days.
  package let sessionBand: [String: SimulationRecord.Band.Range]
  package let dayBand: [String: SimulationRecord.Band.Range]
  /// Response and remission over time.
  package let outcomes: [CohortRecord.Endpoint]
  package let people: PeopleRecord
  /// The highest CADSS total of each patient.
  package let dissociation: PeopleRecord.Spread
}
