// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import TestSupport
import Testing

/// A depot, a level that is lost with saturation, and the highest of it, which bends where it begins
/// to follow.
private final class Treated: DifferentiableSystem, @unchecked Sendable {
  var dimension: Int { 3 }
  var cornerCount: Int { 1 }
  let factorization: SparseLU
  let jacobianPattern = SparsityPattern(
    dimension: 3, rows: [0, 1, 1, 2, 2], columns: [0, 0, 1, 1, 2])

  init() { factorization = SparseLU(jacobianPattern) }

  func corners(at y: StateVector<Lanes>, into values: StateVector<Lanes>) {
    values[0] = y[1] - y[2]
  }

  func derivatives(of y: StateVector<Lanes>, at t: Lanes, into dy: StateVector<Lanes>) {
    dy[0] = -2 * y[0]
    dy[1] = 2 * y[0] - 3 * y[1] / (1 + y[1])
    dy[2] = 20 * Lanes.positivePart(y[1] - y[2]) - 0.05 * y[2]
  }

  func jacobian(at y: StateVector<Lanes>, time t: Lanes, into j: StateVector<Lanes>) {
    let slope = Lanes.select(y[1] - y[2], positive: 20, otherwise: 0)
    j[0] = -2
    j[1] = 2
    j[2] = -3 / ((1 + y[1]) * (1 + y[1]))
    j[3] = slope
    j[4] = -slope - 0.05
  }
}

/// What is decided about one person, and when: a few questions, to some of which the answer is a dose,
/// now or a little later.
private struct Decisions {
  var answers: [(question: Double, events: [Event<Double>])] = []
  static let end = 60.0

  init(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var question = Bool.random(using: &generator) ? 0 : Double.random(in: 0...2, using: &generator)
    while question <= Self.end {
      answers.append((question, Self.events(at: question, &generator)))
      question += Double.random(in: 0.001...1, using: &generator)
      if Bool.random(using: &generator) {
        question += Double.random(in: 0...9, using: &generator)
      }
    }
  }

  private static func events(
    at question: Double, _ generator: inout SeededGenerator
  ) -> [Event<Double>] {
    let delays = [0, 0, 1e-9, 0.001, 0.02, 0.3, 5]
    guard Int.random(in: 0..<3, using: &generator) > 0 else { return [] }
    let start = question + delays[Int.random(in: 0..<7, using: &generator)]
    let amount = Double.random(in: 0.1...4, using: &generator)
    guard Bool.random(using: &generator) else {
      return [Event(at: start, .add(amount, to: 0))]
    }
    return [
      Event(at: start, .changeInput(by: amount, of: 1)),
      Event(at: start + 0.4, .changeInput(by: -amount, of: 1)),
    ]
  }
}

/// What was seen of one person: every moment, every step, and what it cost.
private struct Sight: Equatable {
  var states: [[Double]] = []
  var steps: [Double] = []
  var work: Statistics?
}

/// People whose treatment is known from the start, or decided as they go.
private struct Patients: Batch {
  let people: [UInt64]
  let areAsked: Bool
  var next = 0
  var guests = [Int](repeating: 0, count: Lanes.count)
  var asked = [Int](repeating: 0, count: Lanes.count)
  var decisions: [Decisions]
  var sights: [Sight]
  var failures: [SolverError] = []

  init(_ people: [UInt64], areAsked: Bool) {
    (self.people, self.areAsked) = (people, areAsked)
    decisions = people.map { Decisions($0) }
    sights = people.map { _ in Sight() }
  }

  mutating func admit(to lane: Int) -> Course<Double>? {
    guard next < people.count else { return nil }
    (guests[lane], asked[lane]) = (next, 0)
    let answers = decisions[next].answers
    next += 1
    var course = Course(
      from: [1.0, 0, 0], end: Decisions.end,
      timeline: areAsked ? Timeline() : Timeline(answers.flatMap { $0.events }),
      showing: (0...120).map { Double($0) / 2 })
    if areAsked { course.question = answers.first?.question ?? .infinity }
    return course
  }

  mutating func answer(
    in lane: Int, at time: Double, state: StateVector<Lanes>
  ) -> Answer<Double> {
    let answers = decisions[guests[lane]].answers
    let answer = answers[asked[lane]]
    #expect(answer.question == time)
    asked[lane] += 1
    let next = asked[lane] < answers.count ? answers[asked[lane]].question : .infinity
    return Answer(answer.events, askingNextAt: next)
  }

  var followsSteps: Bool { true }

  mutating func follow(_ step: DenseStep<Lanes>) {
    for lane in 0..<Lanes.count where step.lanes >> UInt32(lane) & 1 == 1 {
      sights[guests[lane]].steps.append(step.timeAtEnd[lane])
    }
  }

  mutating func observe(_ view: LaneView<Lanes>) {
    for lane in view.shownLanes {
      sights[guests[lane]].states.append((0..<3).map { view.state[$0][lane] })
    }
  }

  mutating func discharge(
    from lane: Int, _ outcome: Result<Statistics, SolverError>, state: StateVector<Lanes>
  ) {
    switch outcome {
    case .success(let statistics): sights[guests[lane]].work = statistics
    case .failure(let error): failures.append(error)
    }
  }
}

@Suite struct QuestionsTests {
  private func follow(
    _ people: [UInt64], areAsked: Bool, _ solver: Solver
  ) throws -> [Sight] {
    var patients = Patients(people, areAsked: areAsked)
    try solver.run(Treated(), &patients)
    #expect(patients.failures.isEmpty)
    return patients.sights
  }

  /// Also the steps are the same, and what they are said to cost.
  @Test(arguments: [Solver.Method.stiff, .explicit])
  func decidedOnTheWayIsAsIfKnownFromTheStart(_ method: Solver.Method) throws {
    let solver = Solver(method: method)
    let people = (1...400).map { UInt64($0) }
    let known = try follow(people, areAsked: false, solver)
    let asked = try follow(people, areAsked: true, solver)
    for (place, person) in people.enumerated() {
      #expect(asked[place] == known[place], "person \(person)")
    }
    #expect(Set(known.map { $0.steps.count }).count > 50)
  }

  @Test func companyChangesNothing() throws {
    let solver = Solver(
      tolerance: Tolerance(absolute: 1e-9, relative: 1e-6, reference: .peak))
    let people = (1...40).map { UInt64($0) }
    let together = try follow(people, areAsked: true, solver)
    for (place, person) in people.enumerated() {
      #expect(try follow([person], areAsked: true, solver)[0] == together[place])
    }
  }

  @Test func aQuestionAtTheEndIsAsked() throws {
    struct Last: Batch {
      var isAdmitted = false
      var times: [Double] = []
      var shown: [Double] = []
      mutating func admit(to lane: Int) -> Course<Double>? {
        guard !isAdmitted else { return nil }
        isAdmitted = true
        var course = Course(from: [1.0, 0, 0], end: 2, timeline: Timeline(), showing: [2])
        course.question = 2
        return course
      }
      mutating func answer(
        in lane: Int, at time: Double, state: StateVector<Lanes>
      ) -> Answer<Double> {
        times.append(time)
        return Answer([Event(at: 2, .set(0, to: 7))])
      }
      mutating func observe(_ view: LaneView<Lanes>) { shown.append(view.state[0][0]) }
      mutating func discharge(
        from lane: Int, _ outcome: Result<Statistics, SolverError>, state: StateVector<Lanes>
      ) {}
    }
    var last = Last()
    try Solver().run(Treated(), &last)
    #expect(last.times == [2] && last.shown == [7])
  }
}
