// SPDX-License-Identifier: Apache-2.0

import Scalars
import TestSupport
import Testing

struct ExpressionTests {
  private let x = Expression(.numbered(0))
  private let y = Expression(.numbered(1))

  @Test func arithmeticRecordsWhatWasWritten() {
    guard case .sum(let a, let b) = (x * 1 + 0).operation else {
      Issue.record("a sum was written")
      return
    }
    #expect(a == x * 1)
    #expect(b.constant == 0)
  }

  @Test func constants() {
    #expect(Expression(0.25).constant == 0.25)
    #expect((3 as Expression).constant == 3)
    #expect(Expression(exactly: 12)?.constant == 12)
    #expect(Expression(exactly: UInt64.max) == nil)
    #expect(x.constant == nil)
    #expect((Expression(1) + 1).constant == nil)
  }

  @Test func equalityIsOfForm() {
    #expect(x + y == x + y)
    #expect(x + y != y + x)
    #expect(Expression.exp(x) != Expression.log(x))
    #expect(Expression.pow(x, 2) != Expression.pow(x, 3))
    #expect(x != y)
  }

  /// Two trees of 2⁶⁰ paths, built apart, are compared in the time of 60 nodes.
  @Test func equalityOfSharedTrees() {
    #expect(Expression.doubled(60, from: x) == Expression.doubled(60, from: x))
    #expect(Expression.doubled(60, from: x) != Expression.doubled(60, from: y))
  }

  @Test func assignments() {
    var z = x
    z += y
    z *= x
    z /= y
    z -= 1
    z.negate()
    #expect(z == -((x + y) * x / y - 1))
    #expect(x.reciprocal == 1 / x)
  }

  @Test func magnitudeOfConstants() {
    #expect(Expression(-3).magnitude == 3)
    #expect((Expression(2) - 7 + 0 * x).magnitude == 5)
  }
}

extension Expression {
  /// The start multiplied with itself and added to itself `count` times: 2ⁿ paths and more.
  static func doubled(_ count: Int, from start: Expression) -> Expression {
    (0..<count).reduce(start) { power, _ in Expression(0.5) * power * power + power }
  }
}
