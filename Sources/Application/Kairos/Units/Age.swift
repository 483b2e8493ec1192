// SPDX-License-Identifier: Apache-2.0

import Quantities

/// How old a person is: `.years(45)`. A patient is 18 to 90 years old.
public struct Age: Hashable, Sendable {
  let quantity: Quantity

  /// Years.
  public static func years(_ value: Double) -> Age {
    Age(quantity: Quantity(value, .year))
  }
}
