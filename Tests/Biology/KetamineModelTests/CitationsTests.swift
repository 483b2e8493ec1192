// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Neuroplasticity
import Pharmacokinetics
import Quantities
import Scalars
import Testing

/// A run cites the parts that take part in it, and no others.
struct CitationsTests {
  private let person = Covariates<Double>(weight: 70, age: 45, sexContrast: 0)

  private func citations(
    _ drug: Drug = .ketamine, _ route: Route = .iv, _ hypotheses: Hypotheses = Hypotheses(),
    _ covariates: Covariates<Double>? = nil
  ) -> Citations {
    Citations(
      drugs: [drug], routes: [route], hypotheses: hypotheses, covariates: covariates ?? person)
  }

  private func names(_ citations: Citations) -> Set<String> {
    Set(citations.parameters.map { Layout.passports[$0].name })
  }

  private func keys(_ citations: Citations) -> [String] { citations.references.map { $0.key } }

  @Test func noseTakesPartInNasalDoses() {
    let infused = names(citations())
    let sprayed = names(citations(.esketamine, .nasal))
    #expect(!infused.contains { $0.hasPrefix("nasal.") || $0.hasPrefix("gut.") })
    #expect(sprayed.contains("nasal.absorption-rate") && sprayed.contains("gut.availability"))
  }

  @Test func enantiomersTakePartWhereTheyAreGiven() {
    let esketamine = names(citations(.esketamine))
    #expect(esketamine.contains("ketamine.clearance.s"))
    #expect(!esketamine.contains("ketamine.clearance.r"))
    #expect(!esketamine.contains("pressure.potency-of-r"))
    let arketamine = names(citations(.arketamine))
    #expect(!arketamine.contains("nmda.affinity.s") && arketamine.contains("nmda.affinity.r"))
    #expect(names(citations(.ketamine)).isSuperset(of: esketamine.union(arketamine)))
  }

  @Test func switchesAreCitedOffTheirDefault() {
    var hypotheses = Hypotheses()
    #expect(!keys(citations()).contains("temme-2018"))
    let isTemme = hypotheses.set(.receptorAffinity, to: "temme-2018")
    #expect(isTemme)
    let temme = citations(.ketamine, .iv, hypotheses)
    #expect(keys(temme).contains("temme-2018"))
    #expect(names(temme).contains("nmda.affinity-temme.s"))
    #expect(!names(temme).contains("nmda.affinity.s"))
    let isOff = hypotheses.set(.neurogenesis, to: "off")
    #expect(isOff)
    let without = citations(.ketamine, .iv, hypotheses)
    #expect(!names(without).contains { $0.hasPrefix("neurogenesis.") })
  }

  @Test func covariatesTakePartWhereTheyAct() {
    let young = names(citations())
    #expect(!young.contains("sex.clearance-ratio") && !young.contains("age.blood-flow-decline"))
    let woman = Covariates<Double>(weight: 70, age: 70, sexContrast: 1)
    let old = names(citations(.ketamine, .iv, Hypotheses(), woman))
    #expect(old.contains("sex.clearance-ratio") && old.contains("age.blood-flow-decline"))
  }

  @Test func benzodiazepinesTakePartWhereTheyAreTaken() {
    var typical = Parameters<Double>.typical
    let amount = BenzodiazepineParameter.amount.place
    typical.values[amount] = 10
    let taking = Citations(
      drugs: [.ketamine], routes: [.iv], hypotheses: Hypotheses(), covariates: person,
      typical: typical)
    #expect(names(taking).contains("benzodiazepine.largest-damping"))
    #expect(!names(citations()).contains { $0.hasPrefix("benzodiazepine.") })
    #expect(keys(taking).contains("andrashko-2020"))
    #expect(!keys(citations()).contains("andrashko-2020"))
  }

  @Test func whatAPersonHasOrTakesTakesPart() {
    var person = person
    person.setGenotype(.oneVariant)
    person.setOrganFunction(liver: .normal, kidney: .mild)
    person.comedication[.clarithromycin] = 1
    person.comedication[.lorazepam] = 1
    person.comedication[.naltrexone] = 1
    let taking = citations(.ketamine, .iv, Hypotheses(), person)
    let own = [
      "cyp2b6.one-variant", "kidney.impairment", "clarithromycin.liver",
      "benzodiazepine.equivalent.lorazepam", "benzodiazepine.largest-damping",
    ]
    let others = [
      "cyp2b6.two-variants", "cyp2b6.li-2015.one-variant", "kidney.norketamine-clearance",
      "liver.moderate-impairment", "ticlopidine.liver", "lamotrigine.surge-damping",
      "naltrexone.attenuation", "benzodiazepine.equivalent.clonazepam",
    ]
    #expect(names(taking).isSuperset(of: own) && names(taking).isDisjoint(with: others))
    #expect(names(citations()).isDisjoint(with: own + others))
    #expect(keys(taking).contains("hagelberg-2010") && keys(taking).contains("ashton-2005"))
  }

  @Test func weightTakesNoPartWhereItDoesNotCount() {
    var hypotheses = Hypotheses()
    let isNone = hypotheses.set(.weight, to: "none")
    #expect(isNone)
    #expect(!names(citations(.ketamine, .iv, hypotheses)).contains("weight.volume-exponent"))
    #expect(names(citations()).contains("weight.volume-exponent"))
  }

  @Test func sideEffectsOfSTakePartWhereSIsGiven() {
    let arketamine = names(citations(.arketamine))
    #expect(!arketamine.contains("sedation.half-concentration"))
    #expect(arketamine.contains("sedation.background"))
    #expect(names(citations(.esketamine)).contains("sedation.half-concentration"))
  }

  @Test func referencesStandOnceInOrder() {
    let keys = keys(citations(.esketamine, .nasal))
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
    #expect(keys.contains("montgomery-1979") && keys.contains("bremner-1998"))
  }

  /// A parameter that takes no part changes nothing; this is what "idle" means. An amount of
  /// benzodiazepines that is not taken is 0, and no more than that.
  @Test(arguments: Drug.allCases)
  func idleParametersChangeNothing(_ drug: Drug) throws {
    let regimen = try Regimen(
      [Dose(drug, amount: 35, route: .iv, at: 0, over: 0.5)], bodyWeight: 70)
    let cited = citations(drug)
    let reference = try course(.typical, regimen)
    let notTaken = BenzodiazepineParameter.amount.place
    for index in Layout.passports.indices
    where !cited.parameters.contains(index) && index != notTaken {
      var parameters = Parameters<Double>.typical
      parameters.values[index] = Layout.passports[index].range.upperBound
      #expect(try course(parameters, regimen) == reference, "\(Layout.passports[index].name)")
    }
  }

  private func course(_ typical: Parameters<Double>, _ regimen: Regimen) throws -> [[Double]] {
    let simulation = try Simulation(
      Treatment(
        parameters: typical.individual(person), baselineMADRS: 33, regimen: regimen, until: 24))
    return try simulation.values(of: Observable.all, at: [0, 0.5, 1, 4, 24])
  }
}
