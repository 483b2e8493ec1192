// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

@Suite("No lane depends on another")
struct LaneIndependenceTests {
  /// Numbers that are the same in every run (Marsaglia's xorshift).
  struct Numbers: RandomNumberGenerator {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  let patients = (0..<24).map(DepotPatient.various)

  /// Every bit of what is seen of each patient who is alone.
  func alone() throws -> [[[UInt64]]] {
    try patients.map { bits(try DepotBatch<Lanes>.following([$0]).seen[0]) }
  }

  func bits(_ seen: [[Double]]) -> [[UInt64]] { seen.map { $0.map(\.bitPattern) } }

  @Test("1,000 random companies in random order change no bit of any patient")
  func companies() throws {
    let expected = try alone()
    var numbers = Numbers()
    for _ in 0..<1000 {
      let count = Int.random(in: 1...patients.count, using: &numbers)
      let company = Array(patients.indices.shuffled(using: &numbers).prefix(count))
      let seen = try DepotBatch<Lanes>.following(company.map { patients[$0] }).seen
      for (patient, states) in zip(company, seen) {
        #expect(bits(states) == expected[patient])
      }
    }
  }

  @Test(
    "a patient who cannot be followed is named and leaves the others untouched", arguments: 0..<9)
  func failure(place: Int) throws {
    var company = Array(patients.prefix(12))
    company[place].coefficients[3] = .nan
    let batch = try DepotBatch<Lanes>.following(company)
    let expected = try alone()
    for (index, seen) in batch.seen.enumerated() where index != place {
      #expect(bits(seen) == expected[index])
    }
    #expect(throws: SolverError.derivativeNotFinite(state: 2, time: 0)) {
      try batch.outcomes[place]?.get()
    }
  }

  @Test("a course that makes no sense is refused before anything of it is shown")
  func refusal() throws {
    var company = Array(patients.prefix(10))
    company[2].course.moments = [3, 2]
    company[3].course.initialState = [1, 2]
    company[4].course.timeline.add(1, to: 7, at: 1)
    company[5].course.end = -1
    let outcomes = try DepotBatch<Lanes>.following(company).outcomes
    func refused(_ index: Int, _ error: SolverError) {
      #expect(throws: error) { try outcomes[index]?.get() }
    }
    refused(2, .observationsNotAscending(index: 1))
    refused(3, .initialStateCount(found: 2, expected: 3))
    refused(4, .eventOnMissingState(state: 7, dimension: 3, time: 1))
    refused(5, .endBeforeStart(start: 0, end: -1))
    #expect(throws: Never.self) { try outcomes[9]?.get() }
  }

  @Test("a limit on steps stops the patient who needs more, and nobody else")
  func limit() throws {
    var company = Array(patients.prefix(10))
    for index in company.indices where index != 6 { company[index].course.end = 0 }
    for index in company.indices where index != 6 { company[index].course.moments = [] }
    let solver = Solver(stepLimit: 20)
    let outcomes = try DepotBatch<Lanes>.following(company, with: solver).outcomes
    for (index, outcome) in outcomes.enumerated() where index != 6 {
      #expect(throws: Never.self) { try outcome?.get() }
    }
    #expect { try outcomes[6]?.get() } throws: { error in
      if case .tooManySteps(limit: 20, _)? = error as? SolverError { true } else { false }
    }
  }

  @Test("a tolerance that is not positive is refused")
  func tolerance() {
    let solver = Solver(tolerance: Tolerance(absolute: 0, relative: 1e-6))
    #expect(throws: SolverError.toleranceNotPositive(absolute: 0, relative: 1e-6)) {
      try DepotBatch<Lanes>.following([], with: solver)
    }
  }
}
