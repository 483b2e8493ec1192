// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import Testing

/// What is not cited moves nothing, by not a single bit.
@Suite struct IdlePartsTests {
  let person = Covariates(weight: 70.0, age: 45, womanhood: 0)

  func results(_ typical: Parameters<Double>, _ dose: Dose) throws -> [[Double]] {
    let treatment = try Fixture.treatment(
      [dose], until: 24, parameters: typical.individual(person))
    return try Simulation(treatment).values(of: Observable.all, at: [0.5, 1, 4, 24])
  }

  @Test(arguments: Drug.allCases) func infusion(_ drug: Drug) throws {
    let dose = try Fixture.infusion(35, of: drug)
    let cited = Set(
      Citations(
        drugs: [drug], routes: [.iv], hypotheses: Hypotheses(), covariates: person
      ).parameters)
    let before = try results(.typical, dose)
    let idle = Layout.passports.indices.filter { !cited.contains($0) }
    #expect(idle.count > 10)
    for index in idle where Layout.passports[index].name != "benzodiazepine.amount" {
      var moved = Parameters<Double>.typical
      moved.values[index] *= 1.1
      let after = try results(moved, dose)
      #expect(after == before, "\(Layout.passports[index].name)")
    }
  }

  @Test func benzodiazepinesAreCitedWhereTheyAreTaken() {
    var typical = Parameters<Double>.typical
    let amount = Parameters<Double>.index(of: "benzodiazepine.amount")!
    func cites(_ parameters: Parameters<Double>) -> Bool {
      Citations(
        drugs: [.ketamine], routes: [.iv], hypotheses: Hypotheses(), covariates: person,
        typical: parameters
      ).references.contains { $0.key == "andrashko-2020" }
    }
    #expect(!cites(typical))
    typical.values[amount] = 10
    #expect(cites(typical))
  }
}
