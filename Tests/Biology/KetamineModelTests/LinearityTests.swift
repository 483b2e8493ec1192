// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing

/// What is linear in the dose, and what is not, with the reason.
@Suite struct LinearityTests {
  static let plasma = Observable.all.filter {
    if case .plasma = $0 { true } else { false }
  }
  static let linear = plasma + [.brainKetamine]

  /// Observables that are not proportional to the dose, and why.
  static let nonlinear: [(Observable, String)] =
    [
      (.interneuronOccupancy, "receptors saturate"), (.pyramidalOccupancy, "receptors saturate"),
      (.glutamate, "an inverted U in dose"), (.ampa, "a power of glutamate"),
      (.bdnf, "follows AMPA"), (.mtor, "follows AMPA"), (.synapseDensity, "room is limited"),
      (.neurogenesis, "follows BDNF"), (.networkNormalisation, "a Hill function"),
      (.networkDisruption, "a Hill function"), (.mood, "a Hill function"),
      (.anhedonia, "a Hill function"), (.suicidality, "a Hill function"),
      (.somatic, "a Hill function"), (.cognition, "a Hill function"), (.madrs, "from the domains"),
      (.cadss, "a Hill function with tolerance"), (.systolicChange, "saturates"),
      (.diastolicChange, "saturates"), (.heartRateChange, "saturates"),
      (.serotonin, "the transporter saturates"), (.dopamine, "follows AMPA"),
      (.phq9, "from the domains"), (.euphoria, "a Hill function"),
      (.memoryImpairment, "saturates"), (.memoryGain, "follows mood"),
      (.drugLiking, "follows euphoria"), (.reinforcement, "follows euphoria"),
      (.bladderSymptoms, "a Hill function of exposure"),
    ] + SideEffect.allCases.map { (.probability($0), "a Hill function") }

  let times = [0.25, 2.0 / 3, 1, 2, 4, 8, 24, 48]
  let solver = Solver(tolerance: Tolerance(absolute: 1e-13, relative: 1e-10))

  func levels(_ doses: [Dose], _ observables: [Observable] = linear) throws -> [[Double]] {
    try Simulation(Fixture.treatment(doses, until: 48, solver: solver))
      .values(of: observables, at: times)
  }

  @Test func everyObservableIsOnOneOfTheLists() {
    let listed = Set(Self.linear + Self.nonlinear.map(\.0))
    #expect(listed == Set(Observable.all))
  }

  @Test func drugLevelsAreProportionalToTheDose() throws {
    let (one, three) = (try levels([Fixture.infusion(20)]), try levels([Fixture.infusion(60)]))
    for (a, b) in zip(one.joined(), three.joined()) {
      #expect((b - 3 * a).magnitude <= 1e-7 * max(b.magnitude, 1e-3))
    }
  }

  /// Injections are linear; so is what the mouth takes up, where the rest is spat out.
  @Test(arguments: [Route.im, .sc, .film]) func injectionsAreProportional(_ route: Route) throws {
    let dose = { (amount: Double) in
      try Dose(
        .ketamine, amount: amount, route: route, at: 0, residue: route.isHeld ? .spat : nil)
    }
    let (one, three) = (try levels([dose(20)]), try levels([dose(60)]))
    for (a, b) in zip(one.joined(), three.joined()) {
      #expect((b - 3 * a).magnitude <= 1e-7 * max(b.magnitude, 1e-3))
    }
  }

  /// The gut wall saturates: a fourfold dose gives more than four times the ketamine.
  @Test(arguments: [Route.oral, .sublingual, .lozenge, .film, .nasal])
  func swallowedDosesAreMoreThanProportional(_ route: Route) throws {
    let dose = { try Dose(.ketamine, amount: $0, route: route, at: 0) }
    let (one, four) = (
      try levels([dose(20)], [.brainKetamine]), try levels([dose(80)], [.brainKetamine])
    )
    for index in 2..<times.count { #expect(four[0][index] > 4.1 * one[0][index]) }
  }

  /// Without saturation to speak of, swallowed doses are as linear as all the others.
  @Test func withoutSaturationOralDosesAreProportional() throws {
    var parameters = Parameters<Double>.typical
    parameters[AbsorptionParameter.saturatingAmount] = 1e9
    let levels = try [20.0, 80].map { amount in
      let dose = try Dose(.ketamine, amount: amount, route: .oral, at: 0)
      let treatment = try Fixture.treatment(
        [dose], until: 48, parameters: parameters, solver: solver)
      return try Simulation(treatment).values(of: [.brainKetamine], at: times)[0]
    }
    for (a, b) in zip(levels[0], levels[1]) {
      #expect((b - 4 * a).magnitude <= 1e-7 * max(b.magnitude, 1e-3))
    }
  }

  @Test func drugLevelsAddUp() throws {
    let first = try Fixture.infusion(35)
    let second = try Dose(.esketamine, amount: 56, route: .nasal, at: 1)
    let (a, b) = (try levels([first]), try levels([second]))
    let both = try levels([first, second])
    for ((x, y), z) in zip(zip(a.joined(), b.joined()), both.joined()) {
      #expect((x + y - z).magnitude <= 1e-7 * max(z.magnitude, 1e-3))
    }
  }

  @Test func whatIsListedAsNonlinearIsSo() throws {
    let observables = Self.nonlinear.map(\.0)
    let rest = try levels([Fixture.infusion(1e-6)], observables).map { $0[0] }
    let (one, three) = (
      try levels([Fixture.infusion(20)], observables),
      try levels([Fixture.infusion(60)], observables)
    )
    for (row, observable) in observables.enumerated() {
      let isProportional = times.indices.allSatisfy { t in
        let (x, y) = (one[row][t] - rest[row], three[row][t] - rest[row])
        return (y - 3 * x).magnitude <= 1e-3 * y.magnitude + 1e-9
      }
      #expect(!isProportional, "\(observable.name)")
    }
  }
}
