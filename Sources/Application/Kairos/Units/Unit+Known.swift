// SPDX-License-Identifier: Apache-2.0

import Quantities

extension Unit {
  /// A unit that UCUM, and so Kairos, certainly knows.
  static func known(_ code: String) -> Unit {
    guard let unit = try? UnifiedCode.unit(code) else {
      preconditionFailure("\(code) is a unit")
    }
    return unit
  }
}
