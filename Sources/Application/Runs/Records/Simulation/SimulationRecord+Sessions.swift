// SPDX-License-Identifier: Apache-2.0

extension SimulationRecord {
  /// What one session brings.
  package struct SessionResult: Sendable, Equatable {
    /// When it begins, in hours from the first dose.
    package let start: Double
    /// The highest ketamine in venous plasma (ng/mL); nil where it is not known.
    package let ketamine: Extreme?
    /// The highest expected CADSS total; nil where it is not known.
    package let dissociation: Extreme?
    /// The highest systolic rise of the mean curve (mm[Hg]); nil where it is not known.
    package let pressure: Extreme?
    /// The lowest expected MADRS total until the next session, or the end.
    package let lowest: Extreme
    /// The expected MADRS total just before the next session, or at the end.
    package let last: Double

    package init(
      start: Double, ketamine: Extreme?, dissociation: Extreme?, pressure: Extreme?,
      lowest: Extreme, last: Double
    ) {
      self.start = start
      self.ketamine = ketamine
      self.dissociation = dissociation
      self.pressure = pressure
      self.lowest = lowest
      self.last = last
    }
  }

  /// The highest or the lowest value of something in a session.
  package struct Extreme: Sendable, Equatable {
    /// In hours from the start of the session.
    package let time: Double
    package let value: Double

    package init(time: Double, value: Double) {
      self.time = time
      self.value = value
    }
  }
}
