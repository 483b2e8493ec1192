// SPDX-License-Identifier: Apache-2.0

import Quantities

/// How tall a person is: `.centimetres(170)`. A patient measures 120 to 220 cm.
public struct BodyHeight: Hashable, Sendable {
  let quantity: Quantity

  /// Centimetres.
  public static func centimetres(_ value: Double) -> BodyHeight {
    BodyHeight(quantity: Quantity(value, .centimetre))
  }

  /// Metres.
  public static func metres(_ value: Double) -> BodyHeight {
    BodyHeight(quantity: Quantity(value, .known("m")))
  }
}
