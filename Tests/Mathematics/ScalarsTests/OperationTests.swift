// SPDX-License-Identifier: Apache-2.0

import Scalars
import TestSupport
import Testing

struct OperationTests {
  private typealias Step = Expression.Operation<Int>

  /// One of each kind, with different operands in each place.
  private let steps: [Step] = [
    .constant(4), .symbol(.numbered(0)), .negation(1), .sum(1, 2), .difference(1, 2),
    .product(1, 2), .quotient(1, 2), .power(1, 2), .wholePower(1, 2), .root(1, 2),
    .function(.exp, 1), .floor(1), .truth(1, .less, 2), .maximum(1, 2), .minimum(1, 2),
    .selection(test: 1, positive: 2, otherwise: 3),
  ]

  @Test func operandsInOrder() {
    let operands = steps.map(\.operands)
    let expected = [
      [], [], [1], [1, 2], [1, 2], [1, 2], [1, 2], [1, 2], [1], [1], [1], [1], [1, 2], [1, 2],
      [1, 2], [1, 2, 3],
    ]
    #expect(operands == expected)
  }

  @Test func mappingKeepsKindAndOrder() {
    for step in steps {
      #expect(step.map { $0 } == step)
      #expect(step.map { $0 * 10 }.operands == step.operands.map { $0 * 10 })
    }
  }

  @Test func kindsDiffer() {
    #expect(Set(steps).count == steps.count)
  }

  @Test func leaves() {
    #expect(steps.map(\.isLeaf) == [true, true] + Array(repeating: false, count: 14))
  }

  @Test func results() {
    let results = steps.map { step in
      step.map(Double.init).result { _ in 7 }
    }
    #expect(results.prefix(10) == [4, 7, -1, 3, -1, 2, 0.5, 1, 1, 1])
    #expect(results.suffix(6) == [Double.exp(1), 1, 1, 2, 1, 2])
  }
}
