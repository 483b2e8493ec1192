// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

struct SolverTests {
  static let methods: [Solver.Method] = [.automatic, .explicit, .stiff]
  static let tight = Tolerance(absolute: 1e-12, relative: 1e-10)

  @Test(arguments: methods)
  func infusionIntoOneCompartment(method: Solver.Method) throws {
    var timeline = Timeline<Double>()
    timeline.infuse(30, into: 0, from: 1, to: 1 + 2.0 / 3)
    let solution = try Solver(method: method, tolerance: Self.tight).solve(
      InitialValueProblem(LinearSystem.elimination(1.2), from: [0], end: 5, timeline: timeline))
    let peak = 30 / 1.2 * -Double.expMinusOne(-0.8)
    let expected = [(1.0, 0.0), (1 + 2.0 / 3, peak), (5, peak * Double.exp(-1.2 * (4 - 2.0 / 3)))]
    for (time, amount) in expected {
      #expect(abs(try solution.value(of: 0, at: time) - amount) < 1e-8)
    }
    #expect(solution.stepStarts.contains(1) && solution.stepStarts.contains(1 + 2.0 / 3))
  }

  @Test(arguments: methods)
  func overlappingInfusionsEndExactly(method: Solver.Method) throws {
    var timeline = Timeline<Double>()
    timeline.infuse(0.1, into: 0, from: 0, to: 2)
    timeline.infuse(0.2, into: 0, from: 1, to: 3)
    timeline.infuse(0.3, into: 0, from: 1.5, to: 2)
    let solution = try Solver(method: method).solve(
      InitialValueProblem(LinearSystem.elimination(0), from: [0], end: 1000, timeline: timeline))
    let given = try solution.value(of: 0, at: 3)
    #expect(abs(given - 0.75) < 1e-14)
    #expect(solution.finalState == [given])
  }

  @Test(arguments: methods)
  func rotationAgreesWithItsMatrixExponential(method: Solver.Method) throws {
    let system = LinearSystem(matrix: [[-0.1, 2], [-2, -0.1]])
    let end = try Solver(method: method, tolerance: Self.tight).solve(
      InitialValueProblem(system, from: [1, 0], end: 4)
    ).finalState
    let decay = Double.exp(-0.4)
    #expect(distance(end, [decay * Double.cos(8), -decay * Double.sin(8)]) < 1e-8)
  }

  @Test(arguments: methods)
  func linearSystemsSuperpose(method: Solver.Method) throws {
    let system = LinearSystem(matrix: [[-1, 0.2, 0], [0.5, -0.4, 0.1], [0, 0.3, -0.2]])
    let solve = { (doses: [(Double, Double)]) in
      var timeline = Timeline<Double>()
      for (amount, time) in doses { timeline.infuse(amount, into: 0, from: time, to: time + 1) }
      return try Solver(method: method, tolerance: Self.tight).solve(
        InitialValueProblem(system, from: [0, 0, 0], end: 8, timeline: timeline)
      ).finalState
    }
    let together = try solve([(3, 0), (7, 2.5)])
    let apart = zip(try solve([(3, 0)]), try solve([(7, 2.5)])).map(+)
    #expect(distance(together, apart) < 1e-8)
  }

  @Test(arguments: methods)
  func eventsAtTheStartAndTheEndHappen(method: Solver.Method) throws {
    let events: [Event<Double>] = [
      Event(at: 4, .add(2, to: 0)), Event(at: 0, .set(0, to: 3)), Event(at: 4, .set(0, to: 1)),
      Event(at: 5, .set(0, to: 100)),
    ]
    let solution = try Solver(method: method).solve(
      InitialValueProblem(
        LinearSystem.elimination(0), from: [9], end: 4, timeline: Timeline(events)))
    #expect(abs(try solution.value(of: 0, at: 4, .before) - 3) < 1e-12)
    #expect(solution.finalState == [1])
  }

  @Test func errorFollowsTheTolerance() throws {
    for method in Self.methods {
      let errors = try [1e-4, 1e-6, 1e-8, 1e-10].map { relative in
        let tolerance = Tolerance(absolute: relative, relative: relative)
        let end = try Solver(method: method, tolerance: tolerance).solve(
          InitialValueProblem(Hyperbola(), from: [1, 1], end: 5)
        ).finalState
        return distance(end, Hyperbola.solution(at: 5)) / relative
      }
      #expect(errors.allSatisfy { $0 < 5 }, "\(method): \(errors)")
    }
  }

  @Test func equalInputGivesEqualBits() throws {
    let problem = InitialValueProblem(Robertson(), from: [1, 0, 0], end: 40)
    let first = try Solver().solve(problem)
    let second = try Solver().solve(problem)
    #expect(first.finalState == second.finalState)
    #expect(first.stepStarts == second.stepStarts)
  }

  @Test func quietTimeIsCrossedInLongSteps() throws {
    let solution = try Solver(method: .stiff).solve(
      InitialValueProblem(LinearSystem(matrix: [[-10, 1], [0, -0.5]]), from: [1, 1], end: 5000))
    #expect(solution.statistics.acceptedSteps < 150)
    #expect(solution.stepStarts.last! < 4500)
  }
}
