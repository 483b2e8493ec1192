// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// A level that comes and goes, the highest of it, and what follows it both ways.
private final class HighestLevel: DifferentiableSystem, @unchecked Sendable {
  /// The rate at which the level goes (1/h), in each lane.
  var elimination: Lanes = 1
  let noticing: Lanes
  /// Whether the states that follow are solved with the others, as any state is.
  let isPlain: Bool
  let factorization: SparseLU
  let jacobianPattern = SparsityPattern(
    dimension: 4, rows: [0, 1, 1, 2, 2, 3, 3], columns: [0, 0, 1, 1, 2, 1, 3])

  init(isPlain: Bool, noticing: Double = 30) {
    self.isPlain = isPlain
    self.noticing = Lanes(noticing)
    factorization = SparseLU(jacobianPattern)
  }

  var dimension: Int { 4 }
  var leading: LeadingStates { isPlain ? LeadingStates(0..<4, of: 4) : LeadingStates(0..<2, of: 4) }
  var levelSources: [Int] { [1] }
  var followers: [Follower] {
    isPlain ? [] : [Follower(2, keepsHighest: true), Follower(3, keepsHighest: false)]
  }

  func levels(at y: StateVector<Lanes>, into values: StateVector<Lanes>) {
    (values[0], values[1], values[2], values[3]) = (y[1], y[1], noticing, noticing)
  }

  func derivatives(of y: StateVector<Lanes>, at t: Lanes, into dy: StateVector<Lanes>) {
    dy[0] = -2 * y[0]
    dy[1] = 2 * y[0] - elimination * y[1]
    dy[2] = noticing * Lanes.positivePart(y[1] - y[2])
    dy[3] = noticing * (y[1] - y[3])
  }

  func jacobian(at y: StateVector<Lanes>, time t: Lanes, into j: StateVector<Lanes>) {
    let slope = Lanes.select(y[1] - y[2], positive: noticing, otherwise: 0)
    (j[0], j[1], j[2], j[3], j[4]) = (-2, 2, -elimination, slope, -slope)
    (j[5], j[6]) = (noticing, -noticing)
  }
}

/// People with different rates; of each, the states at some times are kept.
private struct Risers: Batch {
  let system: HighestLevel
  /// Who comes, in this order.
  let company: [Int]
  var next = 0
  var guests = [Int](repeating: 0, count: Lanes.count)
  var seen = [[[Double]]](repeating: Array(repeating: [], count: Risers.times.count), count: 40)
  /// Where the states start, and when (h).
  var beginning = (state: [1.0, 0, 0, 0], time: 0.0)
  var failures: [SolverError] = []
  var steps = 0

  static let count = 40
  static let times = [0.05, 0.2, 0.7, 1, 1.5, 2, 3, 5, 8, 12]

  static func elimination(_ index: Int) -> Double { 0.3 + 0.05 * Double(index) }

  init(_ system: HighestLevel, _ company: [Int] = Array(0..<Risers.count)) {
    (self.system, self.company) = (system, company)
  }

  mutating func admit(to lane: Int) -> Course<Double>? {
    guard next < company.count else { return nil }
    guests[lane] = company[next]
    system.elimination[lane] = Risers.elimination(company[next])
    next += 1
    return Course(
      from: beginning.state, start: beginning.time, end: beginning.time + 12,
      timeline: Timeline(), showing: Self.times.map { beginning.time + $0 })
  }

  mutating func observe(_ view: LaneView<Lanes>) {
    for lane in view.shownLanes {
      seen[guests[lane]][view.moment(of: lane)] = (0..<4).map { view.state[$0][lane] }
    }
  }

  mutating func discharge(
    from lane: Int, _ outcome: Result<Statistics, SolverError>, state: StateVector<Lanes>
  ) {
    switch outcome {
    case .failure(let error): failures.append(error)
    case .success(let statistics): steps += statistics.acceptedSteps
    }
  }

  static func followed(
    _ company: [Int] = Array(0..<Risers.count), relative: Double = 1e-6, isPlain: Bool = false,
    noticing: Double = 30, _ method: Solver.Method = .stiff
  ) throws -> Risers {
    var batch = Risers(HighestLevel(isPlain: isPlain, noticing: noticing), company)
    let tolerance = Tolerance(absolute: 1e-13, relative: relative, reference: .peak)
    try Solver(method: method, tolerance: tolerance).run(batch.system, &batch)
    return batch
  }
}

@Suite("States that follow a level")
struct FollowerTests {
  /// The largest difference between what two runs see of a state.
  private func difference(_ a: Risers, _ b: Risers, of state: Int) -> Double {
    zip(a.seen.joined(), b.seen.joined()).map { abs($0[state] - $1[state]) }.max() ?? .nan
  }

  @Test(
    "they are as exact as the level is, however fast they follow, in fewer steps",
    arguments: [0.3, 3, 30, 3000], [Solver.Method.stiff, .explicit])
  func error(noticing: Double, method: Solver.Method) throws {
    guard noticing < 3000 || method == .stiff else { return }
    let exact = try Risers.followed(relative: 1e-12, isPlain: true, noticing: noticing)
    let followed = try Risers.followed(noticing: noticing, method)
    #expect(difference(followed, exact, of: 2) < 2e-6)
    #expect(difference(followed, exact, of: 3) < 2e-6)
    let plain = try Risers.followed(isPlain: true, noticing: noticing, method)
    #expect(noticing < 30 || followed.steps < plain.steps)
  }

  @Test("whether they are there changes no bit of the states that lead")
  func leading() throws {
    let slow = try Risers.followed(noticing: 1)
    let fast = try Risers.followed(noticing: 100)
    for (a, b) in zip(slow.seen.joined(), fast.seen.joined()) {
      #expect(a.prefix(2).map(\.bitPattern) == b.prefix(2).map(\.bitPattern))
    }
    #expect(difference(slow, fast, of: 2) > 0.01)
  }

  @Test("how long others search for where they meet their levels moves nobody's by one bit")
  func independence() throws {
    let alone = try (0..<Risers.count).map { try Risers.followed([$0]).seen[$0] }
    var numbers = LaneIndependenceTests.Numbers()
    for _ in 0..<50 {
      let company = (0..<Risers.count).shuffled(using: &numbers)
      #expect(try Risers.followed(company).seen == alone)
    }
  }

  /// A level that is the highest by a bit and about to fall: both meet at the very start of the step.
  @Test func aStepMayBeginWhereTheyMeet() throws {
    var batch = Risers(HighestLevel(isPlain: false))
    batch.beginning = ([0, 1, 1.nextDown, 1], 73)
    try Solver(tolerance: .ofPeaks).run(batch.system, &batch)
    #expect(batch.failures == [])
    #expect(batch.seen.allSatisfy { person in person.allSatisfy { abs($0[2] - 1) < 1e-9 } })
  }

  @Test("the highest never falls, and stays to the bit while its level lies below")
  func keeping() throws {
    for person in try Risers.followed().seen {
      let highest = person.map { $0[2] }
      #expect(highest == highest.sorted())
      #expect(highest[8] == highest[9])
      #expect(person[9][1] < highest[9])
    }
  }
}
