// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Neuroplasticity
import Pharmacokinetics
import Scalars
import Testing

@Suite struct HypothesesTests {
  func simulation(
    _ hypotheses: Hypotheses, of drug: Drug = .ketamine, parameters: Parameters<Double> = .typical
  ) throws -> Simulation {
    try Simulation(
      Fixture.treatment(
        [Fixture.infusion(35, of: drug)], until: 336, parameters: parameters,
        hypotheses: hypotheses))
  }

  func side(_ name: Switch, _ side: String) -> Hypotheses {
    var hypotheses = Hypotheses()
    let isKnown = hypotheses.set(name, to: side)
    #expect(isKnown)
    return hypotheses
  }

  @Test func theFirstSideIsTheDefault() {
    for item in Switch.allCases { #expect(Hypotheses()[item] == item.sides[0]) }
    #expect(KnockOut.allCases.allSatisfy { !Hypotheses().isBlocked($0) })
  }

  @Test func anUnknownSideIsRefusedAndChangesNothing() {
    var hypotheses = Hypotheses()
    let isKnown = hypotheses.set(.mtor, to: "sometimes")
    #expect(!isKnown)
    #expect(hypotheses == Hypotheses())
  }

  /// Each side changes a number in the equations, or a parameter of somebody heavy with a variant
  /// of the enzyme who takes everything.
  @Test func everySideIsASideOfItsOwn() {
    var person = DifferingPeople.everything
    person.weight = 90
    for item in Switch.allCases {
      let numbers = item.sides.map { name in
        let chosen = side(item, name)
        return Hypothesis.allCases.map { Double(chosen.value(of: $0)) }
          + Parameters<Double>.typical.individual(person, under: chosen).values
      }
      #expect(Set(numbers).count == item.sides.count, "\(item.name)")
    }
  }

  @Test func withoutPreferenceThereIsLessGlutamateAtASmallDose() throws {
    let with = try simulation(Hypotheses()).peak(of: .glutamate).value
    let without = try simulation(side(.interneuronPreference, "off")).peak(of: .glutamate).value
    #expect(without - 1 < 0.5 * (with - 1))
  }

  @Test func receptorAffinityDecidesAboutArketamine() throws {
    let ebert = try simulation(Hypotheses(), of: .arketamine).value(of: .madrs, at: 24)
    let temme = try simulation(side(.receptorAffinity, "temme-2018"), of: .arketamine)
      .value(of: .madrs, at: 24)
    #expect(temme < ebert - 0.5)
  }

  @Test func activeHydroxynorketamineAddsToTheEffect() throws {
    let inactive = try simulation(Hypotheses()).value(of: .madrs, at: 24)
    let active = try simulation(side(.hydroxynorketamine, "active")).value(of: .madrs, at: 24)
    #expect(active < inactive - 0.1)
  }

  @Test func necessaryMTORTakesTheEffectAwayWhenBlocked() throws {
    var hypotheses = side(.mtor, "necessary")
    let open = try simulation(hypotheses).value(of: .madrs, at: 24)
    hypotheses.block(.mtor)
    let blocked = try simulation(hypotheses).value(of: .madrs, at: 24)
    #expect(33 - blocked < 0.05 * (33 - open))
  }

  @Test func drugAndNonDrugActOnWhatRemains() throws {
    var parameters = Parameters<Double>.typical
    parameters[SymptomParameter.nonDrugEffect] = 0.2
    let remaining = try simulation(Hypotheses(), parameters: parameters).value(of: .mood, at: 24)
    let additive = try simulation(side(.nonDrug, "additive"), parameters: parameters)
      .value(of: .mood, at: 24)
    let drug = try simulation(Hypotheses()).value(of: .mood, at: 24)
    #expect((remaining - 0.8 * drug).magnitude < 1e-4)
    #expect((additive - (drug - 0.2)).magnitude < 1e-4)
  }
}
