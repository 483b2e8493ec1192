// SPDX-License-Identifier: Apache-2.0

/// What a page draws of a treatment beside its course and its first session.
package struct PageCurves: Sendable {
  /// The first two days, time in hours; nil where the course is shorter than a session.
  package var day: SimulationRecord.Series?
  /// The cascade; nil where nothing is given, or the course is too short.
  package var cascade: CascadeRecord?
  /// The highest value of each session, by the name of the observable.
  package var sessionPeaks: [String: [Double]]
  /// How many times the output has, of which a page draws no more than can be seen; nil where it draws
  /// them all.
  package var outputCount: Int?

  package init(
    day: SimulationRecord.Series? = nil, cascade: CascadeRecord? = nil,
    sessionPeaks: [String: [Double]] = [:]
  ) {
    self.day = day
    self.cascade = cascade
    self.sessionPeaks = sessionPeaks
  }
}
