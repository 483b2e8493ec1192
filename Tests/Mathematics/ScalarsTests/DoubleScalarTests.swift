// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct DoubleScalarTests {
  @Test func selectionNeedsMoreThanZero() {
    #expect(Double.select(1e-300, positive: 1, otherwise: 2) == 1)
    #expect(Double.select(0, positive: 1, otherwise: 2) == 2)
    #expect(Double.select(-1, positive: 1, otherwise: 2) == 2)
    #expect(Double.select(.nan, positive: 1, otherwise: 2) == 2)
  }

  @Test func largerAndSmaller() {
    #expect(Double.maximum(1, 2) == 2 && Double.maximum(2, 1) == 2)
    #expect(Double.minimum(1, 2) == 1 && Double.minimum(2, 1) == 1)
    #expect(Double.maximum(-0.0, 0.0).sign == .minus)
  }

  @Test func valueAndMagnitude() {
    #expect((-2.5).value == -2.5)
    #expect((-2.5).largestMagnitude == 2.5)
    #expect(Double.half == 0.5)
  }
}
