// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import Testing

/// From the typical values to one person's.
@Suite struct IndividualTests {
  let reference = Covariates<Double>(weight: 70, age: 45, sexContrast: 0)

  func value(_ name: String, _ parameters: Parameters<Double>) -> Double {
    parameters.values[Parameters<Double>.index(of: name)!]
  }

  func side(_ aSwitch: Switch, _ side: String) -> Hypotheses {
    var hypotheses = Hypotheses()
    let isSet = hypotheses.set(aSwitch, to: side)
    #expect(isSet)
    return hypotheses
  }

  /// Nothing had and nothing taken changes no bit: only clearances pass through the liver's formula,
  /// and back.
  @Test func whatIsNotTakenChangesNoBit() {
    let person = Parameters<Double>.typical.individual(reference)
    for (index, passport) in Layout.passports.enumerated()
    where !["ketamine.clearance.s", "ketamine.clearance.r"].contains(passport.name) {
      #expect(person.values[index] == passport.value, "\(passport.name)")
    }
  }

  /// Kamp 2020 and Perez-Ruixo 2020 found no effect of weight.
  @Test func weightCountsOrDoesNot() {
    let heavy = Covariates<Double>(weight: 140, age: 45, sexContrast: 0)
    let typical = Parameters<Double>.typical
    let allometric = typical.individual(heavy)
    let flat = typical.individual(heavy, under: side(.weight, "none"))
    let volume = value("ketamine.central-volume", typical)
    #expect((value("ketamine.central-volume", allometric) / volume - 2).magnitude < 1e-12)
    #expect(flat.values == typical.individual(reference).values)
  }

  /// 1, 0.85, 0.6 of the intrinsic clearance, or what Li 2015 found.
  @Test(arguments: [
    ("modest", CYP2B6Genotype.oneVariant, 0.85), ("modest", .twoVariants, 0.6),
    ("li-2015", .oneVariant, 0.29), ("li-2015", .twoVariants, 0.115),
  ])
  func genotypeSlowsTheLiver(_ size: String, _ genotype: CYP2B6Genotype, _ left: Double) {
    let typical = Parameters<Double>.typical
    let person = typical.individual(
      DifferingPeople.with(genotype), under: side(.cyp2b6Effect, size))
    let intrinsic = { (parameters: Parameters<Double>) in
      let clearance = value("ketamine.clearance.s", parameters)
      let flow = value("liver.blood-flow", parameters)
      return clearance * flow / (flow - clearance)
    }
    #expect((intrinsic(person) / intrinsic(typical) - left).magnitude < 1e-12)
  }

  @Test func severalInhibitorsMultiply() {
    let extraction = { (drugs: [DrugInteraction]) in
      var person = reference
      for drug in drugs { person.comedication[drug] = 1 }
      return value("oral.gut-extraction-ratio", Parameters<Double>.typical.individual(person))
    }
    let (one, other) = (extraction([.clarithromycin]), extraction([.rifampicin]))
    let both = extraction([.clarithromycin, .rifampicin])
    #expect((both * extraction([]) - one * other).magnitude < 1e-12)
    #expect(one < extraction([]) && other > extraction([]))
  }

  @Test func benzodiazepinesAddUpAsDiazepam() {
    var person = reference
    person.comedication.diazepam = 3
    person.comedication[.lorazepam] = 0.5
    person.comedication[.temazepam] = 10
    let amount = value("benzodiazepine.amount", Parameters<Double>.typical.individual(person))
    #expect((amount - (3 + 5 + 5)).magnitude < 1e-12)
  }

  @Test func naltrexoneCountsOnOneSideOnly() {
    var person = reference
    person.comedication[.naltrexone] = 1
    let typical = Parameters<Double>.typical
    let effect = value("symptom.maximum-effect", typical)
    #expect(value("symptom.maximum-effect", typical.individual(person)) == effect)
    let attenuated = typical.individual(person, under: side(.naltrexone, "attenuates"))
    #expect((value("symptom.maximum-effect", attenuated) / effect - 0.3).magnitude < 1e-12)
  }

  /// The derivative of clearance in how much of an inhibitor is there, against a difference.
  @Test func derivativesPassThrough() {
    typealias D = Dual<Double, 1>
    let index = DispositionParameter.clearanceS.place
    let typical = Parameters<D>(values: Layout.passports.map { D(primal: $0.value) })
    var person = Covariates<D>(weight: D(70), age: D(45), sexContrast: D(0))
    person.comedication[.ticlopidine] = D(0.5, derivative: 0)
    let exact = typical.individual(person).values[index][derivative: 0]
    let clearance = { (presence: Double) in
      var person = reference
      person.comedication[.ticlopidine] = presence
      return Parameters<Double>.typical.individual(person).values[index]
    }
    let difference = (clearance(0.5 + 1e-5) - clearance(0.5 - 1e-5)) / 2e-5
    #expect((exact - difference).magnitude < 1e-6 * difference.magnitude)
  }
}
