// SPDX-License-Identifier: Apache-2.0

import Scalars

extension RandomStream {
  /// The next number of a gamma distribution with scale 1.
  ///
  /// Marsaglia G, Tsang WW. A simple method for generating gamma variables. ACM Trans Math Softw
  /// 2000;26:363-372, doi:10.1145/358407.358414. It rejects some numbers, so that draws are not
  /// looked up by their number.
  ///
  /// - Parameter shape: 1 or more.
  package mutating func gamma(shape: Double) -> Double {
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if Double.log(uniform()) < x * x / 2 + d - d * v + d * Double.log(v) { return d * v }
    }
  }

  /// The next χ² number.
  ///
  /// - Parameter degreesOfFreedom: 2 or more.
  package mutating func chiSquared(degreesOfFreedom: Double) -> Double {
    2 * gamma(shape: degreesOfFreedom / 2)
  }
}
