// SPDX-License-Identifier: Apache-2.0

import Quantities

/// How much of a drug, as its free base: `.milligrams(56)`, or per kilogram of the patient's own
/// weight: `.milligramsPerKilogram(0.5)`.
///
/// More than 10 mg/kg, or than 1 g, is refused; above 2 mg/kg and below 0.02 mg/kg there is a warning.
public struct DoseAmount: Hashable, Sendable {
  let quantity: Quantity

  /// Milligrams.
  public static func milligrams(_ value: Double) -> DoseAmount {
    DoseAmount(quantity: Quantity(value, .milligram))
  }

  /// Micrograms.
  public static func micrograms(_ value: Double) -> DoseAmount {
    DoseAmount(quantity: Quantity(value, .known("ug")))
  }

  /// Milligrams per kilogram of body weight; needs a patient whose weight was given.
  public static func milligramsPerKilogram(_ value: Double) -> DoseAmount {
    DoseAmount(quantity: Quantity(value, .milligramPerKilogram))
  }

  /// Micrograms per kilogram of body weight; needs a patient whose weight was given.
  public static func microgramsPerKilogram(_ value: Double) -> DoseAmount {
    DoseAmount(
      quantity: Quantity(value, .known("ug/kg")))
  }
}
