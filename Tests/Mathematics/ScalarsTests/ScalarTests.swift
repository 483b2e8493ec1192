// SPDX-License-Identifier: Apache-2.0

import Scalars
import TestSupport
import Testing

/// Each formula means the same for every scalar; derivatives agree with finite differences.
struct ScalarTests {
  @Test(arguments: ElementaryFunction.allCases)
  func elementaryFunctions(function: ElementaryFunction) {
    let points = function == .acosh ? [1.5, 2, 7] : [0.05, 0.3, 0.71]
    expectSameForEveryScalar(OfOneNumber(function: function), at: points.map { [$0] })
    expectSameForEveryScalar(Nested(function: function), at: points.map { [$0, 0.9] })
  }

  @Test(arguments: ElementaryFunction.allCases)
  func functionsOfNegativeNumbers(function: ElementaryFunction) {
    let undefined: [ElementaryFunction] = [.log, .sqrt, .acosh]
    if undefined.contains(function) {
      #expect(function(-0.4).isNaN)
    } else {
      expectSameForEveryScalar(OfOneNumber(function: function), at: [[-0.4], [-0.03]])
    }
  }

  @Test func arithmetic() {
    expectSameForEveryScalar(Arithmetic(), at: [[1, 2, 3], [-0.3, 0.7, 5], [100, 0.01, -2]])
    expectSameForEveryScalar(Literals(), at: [[1], [-0.5], [30]])
    expectSameForEveryScalar(Assignments(), at: [[1, 2], [-3, 0.5]])
  }

  @Test func powers() {
    expectSameForEveryScalar(Power(), at: [[0.2, 3], [1, 0.5], [4, -2], [2.5, 1.7]])
    expectSameForEveryScalar(ConstantPower(), at: [[0.01], [1], [7]])
    for n in -3...4 {
      expectSameForEveryScalar(WholePower(n: n), at: [[0.5], [-2], [3]])
    }
    for n in 1...4 {
      expectSameForEveryScalar(Root(n: n), at: [[0.5], [3]])
    }
  }

  @Test func corners() {
    expectSameForEveryScalar(Corners(), at: [[1, 2, 3], [3, 2, 1], [-1, 5, 2], [2, -3, -4]])
    expectSameForEveryScalar(Ties(), at: [[2], [-2]])
  }

  @Test func hillCurves() {
    let points = [[0.3, 1, 1.4], [5, 2, 0.7], [1e-3, 1, 3]]
    expectSameForEveryScalar(HillCurve(), at: points)
    #expect(hill(2.0, half: 2, exponent: 5) == 0.5)
    #expect(hill(-1.0, half: 2, exponent: 1) < 1e-29)
  }

  @Test func positivePart() {
    #expect(Double.positivePart(3) == 3)
    #expect(Double.positivePart(-3) == 0)
    expectSameForEveryScalar(PositivePart(), at: [[3], [-3]])
  }
}

private struct OfOneNumber: ScalarFormula {
  let function: ElementaryFunction
  func callAsFunction<S: Scalar>(_ x: [S]) -> S { function(x[0]) }
}

private struct Nested: ScalarFormula {
  let function: ElementaryFunction
  func callAsFunction<S: Scalar>(_ x: [S]) -> S {
    let inner = function(x[0] * x[1] + (1 - x[1]) * x[0])
    return S.exp(-inner * inner) + x[1] * function(x[0]) / (2 + inner * inner)
  }
}

private struct Arithmetic: ScalarFormula {
  func callAsFunction<S: Scalar>(_ x: [S]) -> S {
    let sum = x[0] + x[1] - x[2]
    let ratio = x[0] * x[1] / x[2]
    return -sum * ratio + (x[2] - x[0]) / (1 + x[1] * x[1])
  }
}

private struct Literals: ScalarFormula {
  func callAsFunction<S: Scalar>(_ x: [S]) -> S {
    let three = S(exactly: 3) ?? 0
    return 2 * x[0] + S.half * x[0] * x[0] + S(0.1) + three * S.zero + three / (4 + x[0] * x[0])
  }
}

private struct Assignments: ScalarFormula {
  func callAsFunction<S: Scalar>(_ x: [S]) -> S {
    var y = x[0]
    y += x[1]
    y *= x[0]
    y -= 3
    y /= x[1]
    y.negate()
    return y * (x[1].reciprocal ?? 0)
  }
}

private struct Power: ScalarFormula {
  func callAsFunction<S: Scalar>(_ x: [S]) -> S { S.pow(x[0], x[1]) * x[1] }
}

private struct ConstantPower: ScalarFormula {
  func callAsFunction<S: Scalar>(_ x: [S]) -> S { S.pow(x[0], S(1.37)) + S.pow(S(1.2), x[0]) }
}

private struct WholePower: ScalarFormula {
  let n: Int
  func callAsFunction<S: Scalar>(_ x: [S]) -> S { x[0] + S.pow(x[0], n) }
}

private struct Root: ScalarFormula {
  let n: Int
  func callAsFunction<S: Scalar>(_ x: [S]) -> S { S.root(x[0], n) * x[0] }
}

private struct Corners: ScalarFormula {
  func callAsFunction<S: Scalar>(_ x: [S]) -> S {
    let upper = S.maximum(x[0] * x[1], x[2])
    let lower = S.minimum(x[0], x[1] * x[1])
    return S.select(x[0] - x[2], positive: upper * x[0], otherwise: lower * x[2]) + lower * upper
  }
}

/// Equal operands: the first is taken, with its derivatives.
private struct Ties: ScalarFormula {
  func callAsFunction<S: Scalar>(_ x: [S]) -> S {
    S.maximum(x[0] * x[0], x[0] * x[0]) + S.minimum(x[0], x[0])
      + S.select(0, positive: 1, otherwise: x[0])
  }
}

private struct HillCurve: ScalarFormula {
  func callAsFunction<S: Scalar>(_ x: [S]) -> S { hill(x[0], half: x[1], exponent: x[2]) }
}

private struct PositivePart: ScalarFormula {
  func callAsFunction<S: Scalar>(_ x: [S]) -> S { S.positivePart(x[0]) * x[0] }
}
