// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing

/// The whole model through every solver.
@Suite struct SolversAgreeTests {
  static func doses() throws -> [Dose] {
    try [0.0, 2, 4, 7, 9, 11].map { try Fixture.infusion(35, at: 24 * $0) }
  }

  /// All states at the default grid, one row a time.
  func states(
    _ method: Solver.Method, relative: Double, absolute: Double
  ) throws -> [[Double]] {
    let solver = Solver(
      method: method, tolerance: Tolerance(absolute: absolute, relative: relative))
    let treatment = try Fixture.treatment(Self.doses(), until: 1008, solver: solver)
    let simulation = try Simulation(treatment)
    return try OutputGrid.standard(for: treatment.regimen, until: 1008)
      .map { try simulation.solution.state(at: $0) }
  }

  /// The highest levels of a session bend where the level begins to fall, which no estimate of the
  /// error foresees. Nothing but the probabilities of side effects hangs on them.
  static let bending = [EffectState.sessionHighest, .sessionHighestFelt].map {
    Layout.effects + $0.rawValue
  }

  /// The largest distance of any of some states from the reference, relative to the state's peak.
  func error(
    _ states: [[Double]], _ reference: [[Double]], of places: [Int]? = nil
  ) -> Double {
    let places = places ?? Array(reference[0].indices)
    let peaks = reference[0].indices.map { i in reference.map { $0[i].magnitude }.max()! }
    return zip(states, reference).map { a, b in
      places.map { (a[$0] - b[$0]).magnitude / max(peaks[$0], 1e-12) }.max()!
    }.max()!
  }

  @Test func explicitAndStiffAgree() throws {
    let explicit = try states(.explicit, relative: 1e-10, absolute: 1e-13)
    let stiff = try states(.stiff, relative: 1e-10, absolute: 1e-13)
    #expect(error(explicit, stiff) < 1e-7)
  }

  /// At a relative tolerance of 1e-6 every state stays within 1e-5 of its peak, and the two that
  /// bend within 1e-4.
  @Test(arguments: [Solver.Method.automatic, .explicit, .stiff])
  func errorAtTheDefaultTolerance(_ method: Solver.Method) throws {
    let reference = try states(.stiff, relative: 1e-12, absolute: 1e-15)
    let states = try states(method, relative: 1e-6, absolute: 1e-9)
    let smooth = reference[0].indices.filter { !Self.bending.contains($0) }
    let found = error(states, reference, of: smooth)
    #expect(found < 1e-5, "\(method): \(found)")
    #expect(found > 0)
    #expect(error(states, reference, of: Self.bending) < 1e-4)
  }

  @Test func equalRunsGiveEqualBits() throws {
    let once = try states(.automatic, relative: 1e-6, absolute: 1e-9)
    let again = try states(.automatic, relative: 1e-6, absolute: 1e-9)
    #expect(once == again)
  }

  /// The derivative of MADRS at 24 h by the clearance of S-ketamine, through the solver.
  @Test func sensitivitiesThroughTheSolverAgreeWithDifferences() throws {
    typealias D = Dual<Double, 1>
    let index = DispositionParameter.clearanceS.place
    var values = Parameters<Double>.typical.values.map { D(primal: $0) }
    values[index] = D(values[index].primal, derivative: 0)
    let model = KetamineModel<D>(
      Parameters(values: values), under: Hypotheses(), baselineMADRS: D(primal: 33))
    let regimen = try Regimen([Fixture.infusion(35)], bodyWeight: 70)
    let problem = InitialValueProblem(
      model, from: model.initialState, end: 24, timeline: model.timeline(of: regimen))
    let solver = Solver(method: .stiff, tolerance: Tolerance(absolute: 1e-12, relative: 1e-9))
    let final = try solver.solve(problem).finalState
    let exact = Fixture.withVector(final) { model.value(of: .madrs, at: $0) }[derivative: 0]

    func madrs(_ clearance: Double) throws -> Double {
      var parameters = Parameters<Double>.typical
      parameters.values[index] = clearance
      let treatment = try Fixture.treatment(
        [Fixture.infusion(35)], until: 24, parameters: parameters, solver: solver)
      return try Simulation(treatment).value(of: .madrs, at: 24)
    }
    let typical = Parameters<Double>.typical.values[index]
    let difference = (try madrs(typical + 0.01) - madrs(typical - 0.01)) / 0.02
    #expect((exact - difference).magnitude < 1e-4 * difference.magnitude)
  }
}
