// SPDX-License-Identifier: Apache-2.0

package import Quantities
package import Scalars

extension Session {
  /// What a dose can be ordered in as well, where it is known over how long it runs: mg/h, or ug/kg/min.
  package static let rateDimensions = [
    Dimension(mass: 1, time: -1), Dimension(mass: 1, time: -1, bodyWeight: -1),
  ]

  /// The dose that is given in all: a rate times the time that it runs; what is no rate stays.
  ///
  /// - Throws: ``TherapyError`` for a rate without a time.
  package static func dose(
    _ ordered: Quantity, over duration: Quantity?
  ) throws(TherapyError) -> Quantity {
    guard rateDimensions.contains(ordered.dimension) else { return ordered }
    guard let duration else { throw .rateWithoutDuration(ordered) }
    let isPerBodyWeight = ordered.dimension == rateDimensions[1]
    do {
      return try ordered.multiplied(by: duration)
        .converted(to: isPerBodyWeight ? .milligramPerKilogram : .milligram)
    } catch {
      throw .quantity(of: "over", error)
    }
  }
}
