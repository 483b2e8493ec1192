// SPDX-License-Identifier: Apache-2.0

/// The whole cascade of a treatment on one axis: what a dose sets off, part after part, from minutes
/// to weeks.
///
/// A lane is scaled to its own peak, so that a figure of it shows when each part acts. Every number
/// that such a figure needs stands here; a page and a program that draws on a screen show the same.
package struct CascadeRecord: Sendable {
  /// Hours from the first dose, ascending: from a minute on, as close together as a logarithmic axis
  /// shows them, with every session and every peak.
  package let times: [Double]
  /// The start of each session (h).
  package let sessions: [Double]
  /// In the order in which a dose acts.
  package let lanes: [Lane]

  /// One part.
  package struct Lane: Sendable {
    package let part: CascadePart
    /// Of the values, in UCUM; `1` for a pure number.
    package let unit: String
    /// Before the first dose.
    package let baseline: Double
    /// One for each time.
    package let values: [Double]
    /// The largest change; nil where nothing changes.
    package let peak: Extreme?

    package init(
      _ part: CascadePart, unit: String, baseline: Double, values: [Double], peak: Extreme?
    ) {
      self.part = part
      self.unit = unit
      self.baseline = baseline
      self.values = values
      self.peak = peak
    }

    /// The values on the lane's own scale: 0 before the dose, 1 at the peak.
    package var heights: [Double] {
      guard let peak else { return values.map { _ in 0 } }
      return values.map { ($0 - baseline) / (peak.value - baseline) }
    }
  }

  /// The largest change of a part; of what is acute, in the first session that comes within a hundredth
  /// of it.
  package struct Extreme: Sendable, Equatable {
    package let value: Double
    /// Hours from the first dose.
    package let time: Double
    /// The session in which it is reached, counted from 1.
    package let session: Int
    /// Hours from the start of that session.
    package let timeInSession: Double

    package init(value: Double, time: Double, session: Int, timeInSession: Double) {
      self.value = value
      self.time = time
      self.session = session
      self.timeInSession = timeInSession
    }
  }

  package init(times: [Double], sessions: [Double], lanes: [Lane]) {
    self.times = times
    self.sessions = sessions
    self.lanes = lanes
  }
}
