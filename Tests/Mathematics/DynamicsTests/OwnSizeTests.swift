// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// The solution does not depend on the units that a model counts in.
struct OwnSizeTests {
  private let chain = LinearSystem(
    matrix: [[-0.5, 0, 0, 0], [0.5, -3, 0, 0], [0, 3, -1, 0], [0, 0, 1, 0]])
  private let start = [1.0, 0, 0, 0]

  private func final(_ scale: Double, _ tolerance: Tolerance, _ method: Solver.Method) throws
    -> [Double]
  {
    let solver = Solver(method: method, tolerance: tolerance)
    let problem = InitialValueProblem(chain, from: start.map { scale * $0 }, end: 8)
    return try solver.solve(problem).finalState.map { $0 / scale }
  }

  /// Powers of two, so that every rounding is the same: so is every bit.
  @Test(arguments: [Tolerance(), .ofPeaks], [Solver.Method.stiff, .explicit])
  func smallAmountsAreSolvedAsLargeOnes(tolerance: Tolerance, method: Solver.Method) throws {
    let expected = try final(0x1p-30, tolerance, method)
    for exponent in [-60, -100, -200] {
      let scale = Double(sign: .plus, exponent: exponent, significand: 1)
      #expect(try final(scale, tolerance, method) == expected)
    }
  }

  @Test func smallAmountsAreRight() throws {
    let found = try final(1e-15, Tolerance(), .stiff)
    let (a, b) = (Double.exp(-4), 0.2 * (Double.exp(-4) - Double.exp(-24)))
    #expect(abs(found[0] / a - 1) < 1e-5)
    #expect(abs(found[1] / b - 1) < 1e-5)
  }

  /// The seventh state grows as the sixth power of time: relative to itself its error is never small.
  @Test func aLongChainFromNothingCanBegin() throws {
    let matrix = (0..<12).map { row in
      (0..<12).map { $0 == row ? -1.0 : $0 == row - 1 ? 1 : 0 }
    }
    let problem = InitialValueProblem(
      LinearSystem(matrix: matrix), from: [1e-20] + Array(repeating: 0, count: 11), end: 5)
    let solution = try Solver(tolerance: Tolerance(absolute: 1e-9, relative: 1e-8)).solve(problem)
    let factorial = (1...11).reduce(1.0) { $0 * Double($1) }
    let expected = 1e-20 * Double.pow(5, 11) / factorial * Double.exp(-5)
    #expect(abs(solution.finalState[11] / expected - 1) < 1e-6)
    #expect(solution.statistics.acceptedSteps < 300)
  }

  /// A unit of 1e-6 holds the absolute part to it, however large the state has been.
  @Test func theAbsolutePartIsNoMoreThanItsUnit() throws {
    let solver = Solver(tolerance: Tolerance(absolute: 1e-4, relative: 1e-8))
    func error(_ scales: [StateScale]) throws -> Double {
      let problem = InitialValueProblem(
        LinearSystem.elimination(1), from: [100], end: 12, scales: scales)
      return abs(try solver.solve(problem).finalState[0] - 100 * Double.exp(-12))
    }
    #expect(try error([StateScale(unit: 1e-6)]) < 1e-10)
  }
}
