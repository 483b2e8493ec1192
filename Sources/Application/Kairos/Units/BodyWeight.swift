// SPDX-License-Identifier: Apache-2.0

import Quantities

/// How much a person weighs: `.kilograms(70)`. A patient weighs 35 to 200 kg.
public struct BodyWeight: Hashable, Sendable {
  let quantity: Quantity

  /// Kilograms.
  public static func kilograms(_ value: Double) -> BodyWeight {
    BodyWeight(quantity: Quantity(value, .kilogram))
  }

  /// Pounds (avoirdupois), of 0.45359237 kg by definition.
  public static func pounds(_ value: Double) -> BodyWeight { .kilograms(value * 0.453_592_37) }
}
