// SPDX-License-Identifier: Apache-2.0

import Encodings

// What a record refuses to hold. Whoever fills one in is at fault, never the user.

extension RunError {
  /// A number that is NaN or infinite; the place is the path to it, as `bdnf at time 17`.
  package static func notFinite(_ place: String) -> RunError {
    RunError(.defect, Wording(UnwritableNumber(place: place).description))
  }

  /// A series that is longer or shorter than its clock.
  package static func wrongLength(name: String, expected: Int, found: Int) -> RunError {
    RunError(
      .defect, "\(name) has \(found) values for \(expected) times; give one value for each time.")
  }

  /// A series without a single time.
  package static let noTimes = RunError(
    .defect, "there is no time to report; give at least one.")

  /// A time that is not after the one before it.
  package static func timesOutOfOrder(index: Int) -> RunError {
    RunError(
      .defect,
      "time \(index) is not after the one before it; sort the times and remove repeated ones.")
  }

  /// Two observables, or two treatments, of one name.
  package static func duplicateName(_ name: String) -> RunError {
    RunError(.defect, "\(name) occurs twice; every observable needs a name of its own.")
  }
}
