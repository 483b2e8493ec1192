// SPDX-License-Identifier: Apache-2.0

import Dynamics

/// Which tolerances a reaction network may be followed with.
package struct NetworkTolerance: Sendable {
  /// Without anything else being said.
  private let standard: Tolerance
  private let relativeRange: ClosedRange<Double>
  /// The upper and lower bound in words.
  private let allowed: String
  /// How much more tightly than asked the equations are solved.
  private let tightening: Double

  /// One run is judged by its tolerance, and solved 10000 times more tightly.
  package static let ofOneRun = NetworkTolerance(
    standard: Tolerance(absolute: 1e-7, relative: 1e-4), relativeRange: 1e-9...0.1,
    allowed: "1e-9 to 0.1", tightening: 1e-4)

  /// In lanes it is the tolerance of a step, relative to the largest value that a state has had.
  package static let inLanes = NetworkTolerance(
    standard: .ofPeaks, relativeRange: 1e-12...0.1, allowed: "1e-12 to 0.1", tightening: 1)

  /// The tolerance of two fields.
  func tolerance(_ relative: String?, _ absolute: String?) throws(RunError) -> Tolerance {
    let relative = try FieldText.number("rtol", relative) ?? standard.relative
    let absolute = try FieldText.number("atol", absolute) ?? standard.absolute
    guard relativeRange.contains(relative) else {
      throw RunError(.value, at: .field("rtol"), found: "\(relative)", allowed: allowed)
    }
    guard absolute > 0 else {
      throw RunError(
        .value, at: .field("atol"), found: "\(absolute)", allowed: "numbers above 0")
    }
    return Tolerance(
      absolute: absolute * tightening, relative: relative * tightening,
      reference: standard.reference)
  }
}
