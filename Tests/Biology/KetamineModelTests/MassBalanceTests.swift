// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import Testing

/// What goes in stays in one of the compartments, the eliminated one among them.
@Suite struct MassBalanceTests {
  /// Everything that was ever ketamine, µmol.
  func total(_ state: [Double]) -> Double {
    zip(StateName.all, state).reduce(0) { sum, next in
      guard case .compartment(_, let compartment) = next.0, compartment.holdsAmount else {
        return sum
      }
      return sum + next.1
    }
  }

  func expectBalance(_ dose: Dose, given: Double) throws {
    let simulation = try Simulation(Fixture.treatment([dose], until: 72))
    let expected = given * 1000 / 237.73
    for time in stride(from: dose.end + 1, through: 72, by: 0.5) {
      let state = try simulation.solution.state(at: time)
      #expect((total(state) - expected).magnitude < 1e-6 * expected, "at \(time) h")
    }
  }

  @Test(arguments: Drug.allCases) func infusion(_ drug: Drug) throws {
    try expectBalance(Fixture.infusion(35, of: drug), given: 35)
  }

  @Test(arguments: Drug.allCases) func bolus(_ drug: Drug) throws {
    try expectBalance(Dose(drug, amount: 20, route: .iv, at: 2), given: 20)
  }

  @Test(arguments: [28.0, 56, 84, 112]) func nasalSpray(_ amount: Double) throws {
    try expectBalance(Dose(.esketamine, amount: amount, route: .nasal, at: 0), given: amount)
  }

  /// Every route, each drug that has it.
  @Test(arguments: Route.allCases, Drug.allCases) func route(_ route: Route, _ drug: Drug) throws {
    guard route != .nasal || drug != .arketamine else { return }
    try expectBalance(Dose(drug, amount: 84, route: route, at: 1), given: 84)
  }

  @Test func infusionUnderTheSkin() throws {
    try expectBalance(Dose(.ketamine, amount: 35, route: .sc, at: 0, over: 1), given: 35)
  }

  /// Of what is spat out only the share 1 − exp(−k T) is ever in the body.
  @Test(arguments: [Route.sublingual, .lozenge, .film]) func spatOut(_ route: Route) throws {
    let relative: [Route: AbsorptionParameter] = [
      .sublingual: .sublingualUptake, .lozenge: .lozengeUptake,
    ]
    let uptake =
      AbsorptionParameter.filmUptake.passport.value * (relative[route]?.passport.value ?? 1)
    let dose = try Dose(
      .ketamine, amount: 100, route: route, at: 0, holding: 0.25, residue: .spat)
    try expectBalance(dose, given: 100 * (1 - Double.exp(-uptake * 0.25)))
  }

  @Test func theRacemateGoesInHalfAndHalf() throws {
    let simulation = try Simulation(Fixture.treatment([Fixture.infusion(35)], until: 24))
    let state = try simulation.solution.state(at: 24)
    let s = total(
      Array(state[0..<Layout.compartmentsR]) + state[Layout.compartmentsR...].map { _ in 0 })
    #expect((s / total(state) - 0.5).magnitude < 1e-7)
  }

  @Test func flowsNeverMakeOrLoseMass() {
    let model = KetamineModel<Double>(.typical, under: Hypotheses(), baselineMADRS: 33)
    for seed in 1...50 as ClosedRange<UInt64> {
      let rates = Fixture.derivatives(of: model, at: Fixture.randomState(seed: seed))
      #expect(total(rates).magnitude < 1e-9)
    }
  }
}
