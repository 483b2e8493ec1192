// SPDX-License-Identifier: Apache-2.0

import Scalars

/// What came out of a fit for one parameter.
package struct Estimate {
  /// The name of its passport.
  package let name: String
  /// Where the fit started, in the unit of the passport.
  package let start: Double
  package let value: Double
  /// Standard error relative to the value; nil where the data say little that the prior did not.
  package let standardError: Double?
}

extension Double {
  /// Four significant digits: what is written into a parameter table.
  var roundedEstimate: Double {
    guard self > 0 else { return self }
    let exponent = 3 - Int(Double.log10(self).rounded(.down))
    let scale = Double.pow(10, exponent)
    return (self * scale).rounded() / scale
  }
}
