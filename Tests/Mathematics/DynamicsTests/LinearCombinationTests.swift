// SPDX-License-Identifier: Apache-2.0

import Scalars
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

  /// What is written is what would be added, for any number of vectors.
  @Test(arguments: 1...9)
  func writesWhatWouldBeAdded(vectors: Int) {
    let weights = (0..<vectors).map { 0.1 + Double($0) / 3 }
    let stages = (0..<3 * vectors).map { Double($0 + 1) / 7 }
    var expected = [0.3, -2, 5]
    for (s, weight) in weights.enumerated() {
      for i in 0..<3 {
        expected[i] = Double.product(weight, stages[3 * s + i], plus: expected[i])
      }
    }
    let sum = withVector([0.0, 0, 0]) { sum in
      withVector([0.3, -2, 5]) { y in
        withVector(weights) { weights in
          withVector(stages) {
            writeCombination(to: sum, y, weights.base, of: vectors, from: $0.base)
          }
        }
      }
    }
    #expect(sum == expected)
  }
}
