// SPDX-License-Identifier: Apache-2.0

/// A number that is NaN or infinite, which nothing that is written may hold.
package struct UnwritableNumber: Error, Equatable, Sendable {
  /// The path to the number, as `observables.3.values.17`.
  package let place: String

  package init(place: String) {
    self.place = place
  }

  /// The same error, seen from one level further out.
  package func inside(_ outer: String) -> UnwritableNumber {
    UnwritableNumber(place: place.isEmpty ? outer : outer + "." + place)
  }
}

extension UnwritableNumber: CustomStringConvertible {
  /// What was found, and what to do about it.
  package var description: String {
    "\(place) is not a finite number; this is a defect of the model or of its input, and is "
      + "never printed. Report it with the command that led to it."
  }
}

extension [Double] {
  /// Where the first number stands that is NaN or infinite; nil where all can be written.
  package var firstNotFinite: Int? { firstIndex { !$0.isFinite } }
}
