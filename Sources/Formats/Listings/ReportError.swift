// SPDX-License-Identifier: Apache-2.0

package import Encodings

/// Why a record or a report could not be made: what was found, where, and what to do about it.
package enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A number that is NaN or infinite; `place` is the path to it, as `observables.3.values.17`.
  case notFinite(place: String)
  /// Lines of different units on one axis.
  case mixedUnits(chart: String, units: [String])
  /// A row of a listing with more or fewer cells than there are columns.
  case raggedRow(index: Int, expected: Int, found: Int)

  package var description: String {
    switch self {
    case .notFinite(let place):
      UnwritableNumber(place: place).description
    case .mixedUnits(let chart, let units):
      "chart \(chart) mixes the units \(units.joined(separator: ", ")); draw one chart for each."
    case .raggedRow(let index, let expected, let found):
      "row \(index) has \(found) cells for \(expected) columns; give one cell for each column."
    }
  }

  package init(_ error: UnwritableNumber) {
    self = .notFinite(place: error.place)
  }
}
