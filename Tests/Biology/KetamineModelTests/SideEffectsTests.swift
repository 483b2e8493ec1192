// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing

/// Side effects over sessions.
@Suite struct SideEffectsTests {
  /// Two sessions, a week apart.
  func twoSessions(_ drug: Drug = .ketamine) throws -> Simulation {
    let doses = try [0.0, 168].map { try Fixture.infusion(35, of: drug, at: $0) }
    return try Simulation(Fixture.treatment(doses, until: 336))
  }

  @Test(arguments: SideEffect.allCases)
  func whatHasBegunDoesNotEndBeforeTheNextSession(_ effect: SideEffect) throws {
    let simulation = try twoSessions()
    let times = (0..<1680).map { Double($0) / 10 }
    let values = try simulation.values(of: [.probability(effect)], at: times)[0]
    #expect(values[0] == 0)
    #expect(values.allSatisfy { (0...1).contains($0) })
    for (before, after) in zip(values, values.dropFirst()) { #expect(after >= before - 1e-9) }
    #expect(values.last! > 0.05)
    #expect(try simulation.value(of: .probability(effect), at: 168 + 1e-6) < 1e-3)
    #expect(try simulation.value(of: .probability(effect), at: 172) > 0.05)
  }

  /// The state stays about a hundredth below the true highest level of the session.
  @Test func theHighestLevelIsThatOfTheSession() throws {
    let simulation = try twoSessions()
    let effects = Layout.effects
    let peak = try simulation.solution.peak(from: 0, to: 24) { $0[effects] }.value
    let highest = try simulation.solution.state(at: 24)[
      effects + EffectState.sessionHighest.rawValue]
    #expect(highest <= peak)
    #expect(highest > 0.985 * peak)
  }

  @Test func dissociationBecomesRarerAndSedationDoesNot() throws {
    let simulation = try twoSessions()
    let first = try simulation.value(of: .probability(.dissociation), at: 4)
    let second = try simulation.value(of: .probability(.dissociation), at: 172)
    #expect(second < first - 0.005)
    let sedation = try [4.0, 172].map {
      try simulation.value(of: .probability(.sedation), at: $0)
    }
    #expect((sedation[0] - sedation[1]).magnitude < 0.01)
  }

  /// R-ketamine alone leaves what placebo brings.
  @Test func arketamineBringsTheBackgroundAlone() throws {
    let simulation = try twoSessions(.arketamine)
    for effect in SideEffect.allCases {
      let name = (effect == .dissociation ? "dissociation-onset" : effect.name) + ".background"
      let index = try #require(Parameters<Double>.index(of: name))
      let background = Parameters<Double>.typical.values[index]
      let found = try simulation.value(of: .probability(effect), at: 24)
      #expect((found - background).magnitude < 1e-6, "\(effect)")
    }
  }

  @Test func aSessionBeginsTwoHoursAfterTheLast() throws {
    func starts(_ times: [Double]) throws -> [Double] {
      let doses = try times.map { try Dose(.ketamine, amount: 10, route: .iv, at: $0, over: 1) }
      return try Regimen(doses, bodyWeight: 70).sessionStarts
    }
    #expect(try starts([0, 168]) == [0, 168])
    #expect(try starts([0, 2, 4.5, 7.5]) == [0, 7.5])
    #expect(try starts([1, 4]) == [1, 4])
  }

  /// Whatever the next dose does, a continuous infusion is one session.
  @Test func overlappingDosesAreOneSession() throws {
    let long = try Dose(.ketamine, amount: 100, route: .iv, at: 0, over: 10)
    let short = try Dose(.ketamine, amount: 10, route: .iv, at: 4)
    let late = try Dose(.ketamine, amount: 10, route: .iv, at: 11)
    #expect(try Regimen([long, short, late], bodyWeight: 70).sessionStarts == [0])
  }

  /// The kinks of the highest level cost no flood of steps: 6 sessions in 1008 h. A step that is cut
  /// at a kink counts as rejected, so that there is one for each kink and little besides.
  @Test(arguments: [Solver.Method.automatic, .explicit, .stiff])
  func kinksAreCheap(_ method: Solver.Method) throws {
    let doses = try SolversAgreeTests.doses()
    let treatment = try Fixture.treatment(doses, until: 1008, solver: Solver(method: method))
    let statistics = try treatment.solver.integrate(treatment.problem(treatment.model)) { _ in }
    #expect(statistics.rejectedSteps < statistics.acceptedSteps / 6)
  }
}
