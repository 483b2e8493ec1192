// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

@Suite("Many patients at once, each in a lane")
struct BatchTests {
  let patients = (0..<21).map(DepotPatient.various)

  /// What the solver for one patient sees, at a much smaller tolerance.
  func reference(_ patient: DepotPatient) throws -> [[Double]] {
    let system = LaneDepot<Double>()
    for (i, value) in patient.coefficients.enumerated() { system.coefficients[i] = value }
    let course = patient.course
    let problem = InitialValueProblem(
      system, from: course.initialState, end: course.end, timeline: course.timeline)
    let solver = Solver(tolerance: Tolerance(absolute: 1e-13, relative: 1e-11))
    var states: [[Double]] = []
    try solver.observe(problem, at: course.moments) { _, y in states.append([y[0], y[1], y[2]]) }
    return states
  }

  @Test("lanes see what the solver for one patient sees, within the tolerance of each peak")
  func agreement() throws {
    let batch = try DepotBatch<Lanes>.following(patients)
    for (patient, seen) in zip(patients, batch.seen) {
      let expected = try reference(patient)
      for state in 0..<3 {
        let peak = expected.map { $0[state].magnitude }.max() ?? 0
        for (a, b) in zip(seen, expected) {
          #expect((a[state] - b[state]).magnitude <= 3e-6 * peak)
        }
      }
    }
  }

  @Test(
    "one patient over Double has the bits of lanes", arguments: [Solver.Method.stiff, .explicit])
  func overDouble(method: Solver.Method) throws {
    let solver = Solver(method: method, tolerance: .ofPeaks)
    let eight = try DepotBatch<Lanes>.following(patients, with: solver)
    let one = try DepotBatch<Double>.following(patients, with: solver)
    #expect(eight.seen == one.seen)
    #expect(try eight.outcomes.map { try $0?.get() } == one.outcomes.map { try $0?.get() })
  }

  @Test("what is read off a solution has the bits of what is shown on the way")
  func solution() throws {
    let solver = Solver(tolerance: .ofPeaks)
    let seen = try DepotBatch<Lanes>.following(patients, with: solver).seen
    for (patient, expected) in zip(patients, seen) {
      let system = LaneDepot<Double>()
      for (i, value) in patient.coefficients.enumerated() { system.coefficients[i] = value }
      let course = patient.course
      let solution = try solver.solve(
        InitialValueProblem(
          system, from: course.initialState, end: course.end, timeline: course.timeline))
      #expect(try course.moments.map { try solution.state(at: $0) } == expected)
    }
  }

  @Test("a smaller tolerance comes closer")
  func convergence() throws {
    let patient = patients[3]
    let expected = try reference(patient)
    let errors = try [1e-4, 1e-6, 1e-8].map { relative in
      let tolerance = Tolerance(absolute: 1e-13, relative: relative, reference: .peak)
      let seen = try DepotBatch<Lanes>.following(
        [patient], with: Solver(tolerance: tolerance)
      ).seen[0]
      return zip(seen, expected).map { ($0[1] - $1[1]).magnitude }.max() ?? .infinity
    }
    #expect(errors[1] < errors[0] / 10)
    #expect(errors[2] < errors[1] / 10)
  }

  @Test("nobody is nobody: an empty queue shows nothing")
  func empty() throws {
    let batch = try DepotBatch<Lanes>.following([])
    #expect(batch.seen.isEmpty)
  }

  @Test("a stay of no length ends where it begins, events included")
  func noLength() throws {
    var patient = patients[0]
    patient.course.end = 0
    patient.course.moments = [0]
    let batch = try DepotBatch<Lanes>.following([patient] + patients.prefix(9))
    #expect(batch.seen[0] == [[10, 0, 1]])
    #expect(batch.outcomes.allSatisfy { $0 != nil })
  }

  @Test("at the moment of an event the state after it is shown")
  func events() throws {
    let seen = try DepotBatch<Lanes>.following([patients[0]]).seen[0]
    #expect(seen[0] == [10, 0, 1])
    #expect(seen[6][0] == 4)
    #expect(seen[3] == seen[4])
  }

  @Test("statistics tell each patient's own work")
  func statistics() throws {
    let alone = try DepotBatch<Lanes>.following([patients[5]]).outcomes[0]?.get()
    let among = try DepotBatch<Lanes>.following(patients).outcomes[5]?.get()
    #expect(alone == among)
    let work = try #require(alone?.stiff)
    #expect(work.acceptedSteps > 20)
    #expect(work.derivatives == 8 * work.acceptedSteps + 7 * work.rejectedSteps)
    #expect(alone?.method == "automatic: rodas5p")
  }
}
