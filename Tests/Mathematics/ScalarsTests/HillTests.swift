// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct HillTests {
  @Test func halfwayPoint() {
    for exponent in [0.5, 1, 2.3, 8] {
      #expect(hill(4.0, half: 4, exponent: exponent) == 0.5)
    }
  }

  @Test func limits() {
    #expect(hill(0.0, half: 1, exponent: 1) < 1e-29)
    #expect(hill(1e12, half: 1, exponent: 2) == 1)
  }

  /// With an exponent of 1 it is the law of mass action, x / (x + k).
  @Test func massAction() {
    #expect((hill(3.0, half: 1, exponent: 1) - 0.75).magnitude < 1e-15)
  }

  @Test func negativeBasesCountAsZero() {
    #expect(positivePower(-1.0, 2.0) == positivePower(0.0, 2.0))
    #expect(positivePower(3.0, 2.0) == 9)
  }
}
