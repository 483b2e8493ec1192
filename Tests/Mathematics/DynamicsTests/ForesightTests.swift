// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

@testable import Dynamics

/// What a state at zero is heading for.
struct ForesightTests {
  /// A chain of states, each made from the one before at a rate and lost at another.
  private func chain(_ length: Int, in rate: Double, out loss: Double) -> LinearSystem {
    LinearSystem(
      matrix: (0..<length).map { row in
        (0..<length).map { $0 == row ? (row == 0 ? 0 : -loss) : $0 == row - 1 ? rate : 0 }
      })
  }

  private func sizes(
    _ system: some DifferentiableSystem<Double>, from state: [Double], over span: Double
  ) -> [Double] {
    withVector(state.map { abs($0) }) { sizes in
      _ = withVector(state) { state in
        Foresight<Double>(dimension: sizes.count, system.jacobianPattern)
          .extend(sizes, in: 1, from: state, over: span) { y, slope, partials in
            system.derivatives(of: y, at: 0, into: slope)
            system.jacobian(at: y, time: 0, into: partials)
          }
      }
    }
  }

  /// In balance each is in/out of the one before.
  @Test func isTheBalanceOfFastStates() {
    let found = sizes(chain(4, in: 3, out: 1e6), from: [1, 0, 0, 0], over: 10)
    for (found, expected) in zip(found, [1, 3e-6, 9e-12, 2.7e-17]) {
      #expect(abs(found / expected - 1) < 1e-14)
    }
  }

  /// Nothing is lost: what comes in until the end of the span.
  @Test func isWhatArrivesInTime() {
    #expect(sizes(chain(2, in: 3, out: 0), from: [1, 0], over: 10) == [1, 30])
  }

  /// What a source that is soon gone can give.
  @Test func isNoMoreThanASourceHas() {
    let system = LinearSystem(matrix: [[-1e6, 0], [1e6, 0]])
    #expect(sizes(system, from: [2, 0], over: 10) == [2, 2])
  }

  /// x' = v, v' = −10¹² x: v is a million times x, and x stays as it is.
  @Test func ofSwingsIsThatOfTheirPeriod() {
    let system = LinearSystem(matrix: [[0, 1], [-1e12, 0]])
    let found = sizes(system, from: [1, 0], over: 10)
    #expect(found[0] == 1)
    #expect(abs(found[1] / 1e6 - 1) < 1e-14)
  }

  /// What has been a billionth of its size to come counts as noise.
  @Test func noiseCountsAsNothing() {
    let system = LinearSystem(matrix: [[0, 0], [1, -1]])
    #expect(sizes(system, from: [1, 1e-12], over: 10) == [1, 1])
    #expect(sizes(system, from: [1, 1e-6], over: 10) == [1, 1e-6])
  }

  @Test func ofStatesThatNothingReachesIsNone() {
    let system = LinearSystem(matrix: [[-1, 0], [0, -1]])
    #expect(sizes(system, from: [1, 0], over: 10) == [1, 0])
  }

  /// The slope of the last needs both others, which are at zero: the Jacobian there is zero.
  @Test func looksAheadWhereSlopesAreProducts() {
    struct Meeting: DifferentiableSystem {
      var dimension: Int { 4 }
      let jacobianPattern = SparsityPattern(
        dimension: 4, rows: [1, 1, 2, 2, 3, 3], columns: [0, 1, 0, 2, 1, 2])

      func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
        dy[0] = 0
        dy[1] = y[0] - y[1]
        dy[2] = 2 * y[0] - y[2]
        dy[3] = y[1] * y[2]
      }

      func jacobian(at y: StateVector<Double>, time: Double, into j: StateVector<Double>) {
        (j[0], j[1], j[2], j[3], j[4], j[5]) = (1, -1, 2, -1, y[2], y[1])
      }
    }
    #expect(sizes(Meeting(), from: [1, 0, 0, 0], over: 10) == [1, 1, 2, 4])
  }

  /// The second is overtaken by what uses it up, and its slope turns; below zero there is no third.
  @Test func looksAheadOnTheSideOfTheFirstSlope() {
    struct UsedUp: DifferentiableSystem {
      var dimension: Int { 4 }
      let jacobianPattern = SparsityPattern(
        dimension: 4, rows: [1, 1, 2, 2, 3], columns: [0, 1, 1, 2, 2])

      func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
        dy[0] = 0
        dy[1] = y[0] - 5 * y[1] * y[1]
        dy[2] = (y[1] < 0 ? .nan : y[1] * y[1]) - y[2]
        dy[3] = y[2] < 0 ? .nan : y[2] * y[2] * y[2]
      }

      func jacobian(at y: StateVector<Double>, time: Double, into j: StateVector<Double>) {
        (j[0], j[1], j[2], j[3]) = (1, -10 * y[1], y[1] < 0 ? .nan : 2 * y[1], -1)
        j[4] = y[2] < 0 ? .nan : 3 * y[2] * y[2]
      }
    }
    #expect(sizes(UsedUp(), from: [1, 0, 0, 0], over: 10).allSatisfy { $0 > 0 })
  }

  @Test func isNotSpoiltByWhatIsNotFinite() {
    let system = LinearSystem(matrix: [[.infinity, 0, 0], [.nan, -1, 0], [1, 0, -1]])
    #expect(sizes(system, from: [1, 0, 0], over: 1) == [1, 0, 1])
  }
}
