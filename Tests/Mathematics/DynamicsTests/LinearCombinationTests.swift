// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct LinearCombinationTests {
  @Test(arguments: 0...9)
  func addsEveryVectorOnce(vectors: Int) {
    let vectorCount = max(vectors, 1)
    let weights = (0..<vectorCount).map { Double(1 << $0) }
    let ones = Array(repeating: 1.0, count: 3 * vectorCount)
    let sum = withVector([1.0, 2, 3]) { sum in
      withVector(weights) { weights in
        withVector(ones) { k in
          addCombination(to: sum, weights.base, of: vectors, from: k.base)
        }
      }
    }
    let total = Double(1 << vectors) - 1
    #expect(sum == [1 + total, 2 + total, 3 + total])
  }

  @Test func vectorsLieOneAfterTheOther() {
    let sum = withVector([0.0, 0]) { sum in
      withVector([1.0, 10, 100]) { weights in
        withVector([1.0, 2, 3, 4, 5, 6]) { k in
          addCombination(to: sum, weights.base, of: 3, from: k.base)
        }
      }
    }
    #expect(sum == [531, 642])
  }
}
