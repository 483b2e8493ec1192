// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// A level that comes and goes, and the highest of it, which follows fast while the level rises.
private final class HighestLevel: DifferentiableSystem, @unchecked Sendable {
  /// The rate at which the level goes (1/h), in each lane.
  var elimination: Lanes = 1
  let noticing: Lanes = 30
  let knowsCorner: Bool
  let factorization: SparseLU
  let jacobianPattern = SparsityPattern(
    dimension: 3, rows: [0, 1, 1, 2, 2], columns: [0, 0, 1, 1, 2])

  init(knowsCorner: Bool) {
    self.knowsCorner = knowsCorner
    factorization = SparseLU(jacobianPattern)
  }

  var dimension: Int { 3 }
  var cornerCount: Int { knowsCorner ? 1 : 0 }

  func corners(at y: StateVector<Lanes>, into values: StateVector<Lanes>) {
    if knowsCorner { values[0] = y[1] - y[2] }
  }

  func derivatives(of y: StateVector<Lanes>, at t: Lanes, into dy: StateVector<Lanes>) {
    dy[0] = -2 * y[0]
    dy[1] = 2 * y[0] - elimination * y[1]
    dy[2] = noticing * Lanes.positivePart(y[1] - y[2])
  }

  func jacobian(at y: StateVector<Lanes>, time t: Lanes, into j: StateVector<Lanes>) {
    let slope = Lanes.select(y[1] - y[2], positive: noticing, otherwise: 0)
    j[0] = -2
    j[1] = 2
    j[2] = -elimination
    j[3] = slope
    j[4] = -slope
  }
}

/// People with different rates; of each, the highest level at the end is kept.
private struct Risers: Batch {
  let system: HighestLevel
  /// Who comes, in this order.
  let company: [Int]
  var next = 0
  var guests = [Int](repeating: 0, count: Lanes.count)
  var highest = [Double](repeating: .nan, count: Risers.count)
  /// Where the states start, and when (h).
  var beginning = (state: [1.0, 0, 0], time: 0.0)
  var failures: [SolverError] = []

  static let count = 40

  static func elimination(_ index: Int) -> Double { 0.3 + 0.05 * Double(index) }

  init(_ system: HighestLevel, _ company: [Int]) {
    (self.system, self.company) = (system, company)
  }

  mutating func admit(to lane: Int) -> Course<Double>? {
    guard next < company.count else { return nil }
    guests[lane] = company[next]
    system.elimination[lane] = Risers.elimination(company[next])
    next += 1
    let end = beginning.time + 12
    return Course(
      from: beginning.state, start: beginning.time, end: end, timeline: Timeline(), showing: [end])
  }

  mutating func observe(_ view: LaneView<Lanes>) {
    for lane in view.shownLanes { highest[guests[lane]] = view.state[2][lane] }
  }

  mutating func discharge(
    from lane: Int, _ outcome: Result<Statistics, SolverError>, state: StateVector<Lanes>
  ) {
    if case .failure(let error) = outcome { failures.append(error) }
  }

  static func highest(
    of company: [Int] = Array(0..<Risers.count), relative: Double = 1e-6, knowsCorner: Bool = true
  ) throws -> [Double] {
    var batch = Risers(HighestLevel(knowsCorner: knowsCorner), company)
    let tolerance = Tolerance(absolute: 1e-13, relative: relative, reference: .peak)
    try Solver(tolerance: tolerance).run(batch.system, &batch)
    return batch.highest
  }
}

@Suite("Corners of the equations")
struct CornersTests {
  /// The largest difference between what two runs find.
  func difference(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).map { ($0 - $1).magnitude }.max() ?? .nan
  }

  @Test("a step ends where the equations bend, so that the error stays within the tolerance")
  func error() throws {
    let exact = try Risers.highest(relative: 1e-12, knowsCorner: false)
    let aware = try Risers.highest()
    let blind = try Risers.highest(knowsCorner: false)
    #expect(difference(aware, exact) < 2e-6)
    #expect(difference(blind, exact) > difference(aware, exact))
  }

  @Test("how long others search for their corners moves nobody's by one bit")
  func independence() throws {
    let alone = try (0..<Risers.count).map { try Risers.highest(of: [$0])[$0].bitPattern }
    var numbers = LaneIndependenceTests.Numbers()
    for _ in 0..<200 {
      let company = (0..<Risers.count).shuffled(using: &numbers)
      #expect(try Risers.highest(of: company).map(\.bitPattern) == alone)
    }
  }

  /// A level that is the highest by a bit and about to fall: the corner lies at the very start of the
  /// step, which must not be cut until nothing is left of it.
  @Test func aStepMayBeginAtACorner() throws {
    var batch = Risers(HighestLevel(knowsCorner: true), Array(0..<Risers.count))
    batch.beginning = ([0, 1, 1.nextDown], 73)
    try Solver(tolerance: .ofPeaks).run(batch.system, &batch)
    #expect(batch.failures == [])
    #expect(batch.highest.allSatisfy { abs($0 - 1) < 1e-9 })
  }
}
