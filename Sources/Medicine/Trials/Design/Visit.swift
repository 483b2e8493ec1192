// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Statistics

/// A visit at which everybody is rated: when it is planned, and how far from it people come.
package struct Visit: Equatable, Sendable {
  /// The planned day after the first session, 0 and later; 0 is before the first dose.
  package let day: Int
  /// By how many whole days somebody may come earlier or later.
  package let window: Int

  /// - Precondition: `window` is 0 or more and keeps the visit behind day 0.
  package init(day: Int, window: Int = 0) {
    precondition(window >= 0 && (window == 0 || day > window), "a visit is after the beginning")
    self.day = day
    self.window = window
  }

  /// The days on which somebody may come.
  package var days: ClosedRange<Int> { day - window...day + window }

  /// The day on which a patient comes: each of the window's is as likely as any other.
  ///
  /// - Parameters:
  ///   - key: hers.
  ///   - place: of the visit among all, which tells her draws apart.
  package func day(of key: PatientKey, at place: Int) -> Int {
    guard window > 0 else { return day }
    var stream = RandomStream(key, occasion: place, purpose: .rating, name: "visit day")
    return days.lowerBound + Int(stream.uniform() * Double(days.count))
  }
}
