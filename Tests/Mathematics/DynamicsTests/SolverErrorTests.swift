// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// dy/dt = √(1 − t) y: not a number after t = 1, however small the step.
private struct Broken: DifferentiableSystem {
  var isJacobianBroken = false
  var dimension: Int { 2 }
  let jacobianPattern = SparsityPattern(dimension: 2, rows: [0, 1], columns: [0, 1])

  func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
    dy[0] = -y[0]
    dy[1] = isJacobianBroken ? -y[1] : y[1] * Double.sqrt(1 - t)
  }

  func jacobian(at y: StateVector<Double>, time t: Double, into j: StateVector<Double>) {
    j[0] = -1
    j[1] = isJacobianBroken ? .nan : Double.sqrt(1 - t)
  }
}

/// dy/dt = y²: infinite at t = 1 when it starts at 1.
private struct Explosion: DynamicalSystem {
  var dimension: Int { 1 }

  func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
    dy[0] = y[0] * y[0]
  }
}

struct SolverErrorTests {
  private func problem(
    from state: [Double] = [1], start: Double = 0, end: Double = 1,
    _ events: [Event<Double>] = []
  ) -> InitialValueProblem<LinearSystem> {
    InitialValueProblem(
      .elimination(1), from: state, start: start, end: end, timeline: Timeline(events))
  }

  private func expect(
    _ error: SolverError, _ problem: InitialValueProblem<LinearSystem>, _ solver: Solver = Solver(),
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: error, sourceLocation: location) { try solver.solve(problem) }
  }

  @Test func problemsThatCannotBeSolvedAreRefused() {
    expect(.endBeforeStart(start: 2, end: 1), problem(start: 2))
    expect(.timeNotFinite, problem(end: .infinity))
    expect(.initialStateCount(found: 2, expected: 1), problem(from: [1, 2]))
    expect(.initialStateNotFinite(state: 0), problem(from: [.nan]))
  }

  @Test func eventsThatCannotHappenAreRefused() {
    expect(.timeNotFinite, problem([Event(at: .nan, .add(1, to: 0))]))
    expect(
      .eventBeforeStart(time: 1, start: 2),
      problem(start: 2, end: 3, [Event(at: 1, .add(1, to: 0))]))
    expect(
      .eventOnMissingState(state: 1, dimension: 1, time: 0.5),
      problem([Event(at: 0.5, .changeInput(by: 1, of: 1))]))
    expect(
      .eventAmountNotFinite(state: 0, time: 0.5), problem([Event(at: 0.5, .set(0, to: .infinity))]))
  }

  @Test func tolerancesMustBePositive() {
    expect(
      .toleranceNotPositive(absolute: 0, relative: 1), problem(),
      Solver(tolerance: Tolerance(absolute: 0, relative: 1)))
  }

  @Test func stepsAreLimited() {
    let solver = Solver(method: .explicit, stepLimit: 100)
    do {
      _ = try solver.solve(InitialValueProblem(Robertson(), from: [1, 0, 0], end: 40))
      Issue.record("one hundred steps are not enough")
    } catch {
      guard case .tooManySteps(limit: 100, let time) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(time > 0 && time < 1)
    }
  }

  @Test(arguments: [Solver.Method.explicit, .stiff])
  func derivativesMustBeFinite(method: Solver.Method) {
    let problem = InitialValueProblem(Broken(), from: [1, 1], end: 2)
    do {
      _ = try Solver(method: method).solve(problem)
      Issue.record("the derivative is not finite")
    } catch {
      guard case .derivativeNotFinite(state: 1, let time) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(time > 0.9 && time <= 1)
    }
  }

  @Test func derivativesMustBeFiniteAtTheStart() {
    #expect(throws: SolverError.derivativeNotFinite(state: 1, time: 1.5)) {
      try Solver().solve(InitialValueProblem(Broken(), from: [1, 1], start: 1.5, end: 2))
    }
  }

  @Test func singularMatricesAreReported() {
    #expect(throws: SolverError.matrixSingular(state: 1, time: 0)) {
      try Solver(method: .stiff).solve(
        InitialValueProblem(Broken(isJacobianBroken: true), from: [1, 1], end: 2))
    }
  }

  @Test func stepsCannotPassAnExplosion() {
    do {
      _ = try Solver(method: .explicit).solve(InitialValueProblem(Explosion(), from: [1], end: 2))
      Issue.record("the solution ends at 1 h")
    } catch {
      guard case .stepTooSmall(_, let time) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(abs(time - 1) < 1e-3)
    }
  }

  @Test(arguments: [Solver.Method.automatic, .stiff])
  func stiffMethodsNeedAJacobian(method: Solver.Method) {
    #expect(throws: SolverError.jacobianMissing) {
      try Solver(method: method).solve(InitialValueProblem(Swing(), from: [1], end: 2))
    }
  }

  @Test(arguments: [
    SolverError.endBeforeStart(start: 2, end: 1), .timeNotFinite,
    .initialStateCount(found: 2, expected: 1), .initialStateNotFinite(state: 3),
    .toleranceNotPositive(absolute: 0, relative: 1), .eventBeforeStart(time: 1, start: 2),
    .eventOnMissingState(state: 7, dimension: 3, time: 1),
    .eventAmountNotFinite(state: 0, time: 1), .observationsNotAscending(index: 4),
    .observationOutsideSpan(time: 9, start: 0, end: 8), .jacobianMissing,
    .derivativeNotFinite(state: 5, time: 1), .matrixSingular(state: 6, time: 1),
    .stepTooSmall(step: 1e-17, time: 1), .tooManySteps(limit: 10, time: 1),
  ])
  func everyErrorIsAFactAndAdvice(error: SolverError) {
    let sentences = error.description.split(separator: ". ")
    let advises = ["Exchange", "Give", "Check", "must", "Start", "numbered", "Sort", "Integrate"]
    let others = ["Conform", "Look", "Choose"]
    #expect(error.description.hasSuffix("."))
    #expect(sentences.count >= 1)
    #expect((advises + others).contains { error.description.contains($0) })
  }
}
