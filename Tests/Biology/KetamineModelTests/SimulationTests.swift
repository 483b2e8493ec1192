// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing

@Suite struct SimulationTests {
  @Test func theUntreatedPatientStaysAsSheIs() throws {
    let treatment = Treatment(
      parameters: .typical, baselineMADRS: 33, regimen: nil, until: 1008)
    let simulation = try Simulation(treatment)
    let values = try simulation.values(of: Observable.all, at: [0, 24, 500, 1008])
    for (observable, row) in zip(Observable.all, values) {
      for value in row {
        #expect((value - row[0]).magnitude < 1e-12, "\(observable.name) moves by itself")
      }
    }
    #expect(try simulation.value(of: .madrs, at: 1008) == 33)
  }

  @Test func peaksDoNotDependOnAnyGrid() throws {
    let simulation = try Simulation(Fixture.treatment([Fixture.infusion(35)], until: 24))
    let peak = try simulation.peak(of: .plasma(.ketamine, nil, .arterial))
    #expect((peak.time - 40.0 / 60).magnitude < 1e-9, "an infusion peaks as it ends")
    let cadss = try simulation.peak(of: .cadss)
    let times = (0...2400).map { Double($0) / 1000 }
    let finest = try simulation.values(of: [.cadss], at: times)[0].max()!
    #expect(cadss.value >= finest)
    #expect(cadss.value - finest < 1e-4, "a grid of 3.6 s misses the top by little")
  }

  @Test func endpointsCarryTheirDefinitions() throws {
    let simulation = try Simulation(Fixture.treatment([Fixture.infusion(35)], until: 24))
    let endpoints = try simulation.endpoints(at: [24])
    #expect(
      endpoints.map(\.name) == [
        "response", "remission", "change", "cadss.peak", "pressure.systolic.highest", "lowest",
      ])
    let change = try simulation.value(of: .madrs, at: 24) - 33
    #expect(endpoints[2].value == change)
    #expect(endpoints[0].value == (change <= -16.5 ? 1 : 0))
    #expect(endpoints.allSatisfy { !$0.definition.isEmpty })
  }

  @Test func enantiomersThatAreNotGivenAreZero() throws {
    let dose = try Dose(.esketamine, amount: 56, route: .nasal, at: 0)
    let simulation = try Simulation(Fixture.treatment([dose], until: 24))
    for molecule in Molecule.allCases {
      for site in SamplingSite.allCases {
        #expect(try simulation.value(of: .plasma(molecule, .r, site), at: 3) == 0)
        let both = try simulation.value(of: .plasma(molecule, nil, site), at: 3)
        #expect(try simulation.value(of: .plasma(molecule, .s, site), at: 3) == both)
      }
    }
  }

  @Test func observablesHaveNamesUnitsAndMeanings() {
    let names = Observable.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Observable.all.allSatisfy { !$0.unit.isEmpty && !$0.meaning.isEmpty })
    #expect(names.contains("plasma.ketamine.s.venous"))
    #expect(names.contains("plasma.hydroxynorketamine.arterial"))
  }
}
