// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Literature
import Quantities
import Scalars

/// S-ketamine as in Fanta 2015, fixed; S-norketamine with two compartments of its own.
///
/// Otto ME et al. Eur J Clin Pharmacol 2021;77:1181. doi:10.1007/s00228-021-03104-1
enum Otto2021: PublishedModel {
  /// For the reference weight. Between people the logarithms of V₁ and CL covary by 0.023, those of
  /// norketamine by 0.045.
  enum Parameter: Int, Slot, ParameterList {
    case centralVolume
    case shallowVolume
    case deepVolume
    case clearance
    case shallowClearance
    case deepClearance
    case norketamineCentralVolume
    case norketaminePeripheralVolume
    case norketamineExchange
    case norketamineClearance
    case referenceWeight
    case clearanceExponent

    var passport: Passport {
      switch self {
      case .centralVolume:
        Passport(
          "otto-2021.central-volume", "V_{1}", value: 133, "L", variability: 0.290,
          range: 0.5...2000,
          .measured, "Central volume of ketamine", sources: [.fanta2015, .otto2021])
      case .shallowVolume:
        Passport(
          "otto-2021.shallow-volume", "V_{2}", value: 187, "L", range: 0.5...2000,
          .measured, "Volume of the first peripheral compartment", sources: [.fanta2015, .otto2021])
      case .deepVolume:
        Passport(
          "otto-2021.deep-volume", "V_{3}", value: 98.8, "L", range: 0.5...3000,
          .measured, "Volume of the second peripheral compartment",
          sources: [.fanta2015, .otto2021])
      case .clearance:
        Passport(
          "otto-2021.clearance", "CL", value: 95.2, "L/h", variability: 0.161, range: 1...400,
          .measured, "Clearance of ketamine", sources: [.fanta2015, .otto2021])
      case .shallowClearance:
        Passport(
          "otto-2021.shallow-clearance", "Q_{2}", value: 23.2, "L/h", range: 1...800,
          .measured, "Exchange with the first peripheral compartment",
          sources: [.fanta2015, .otto2021])
      case .deepClearance:
        Passport(
          "otto-2021.deep-clearance", "Q_{3}", value: 157, "L/h", range: 1...800,
          .measured, "Exchange with the second peripheral compartment",
          sources: [.fanta2015, .otto2021])
      case .norketamineCentralVolume:
        Passport(
          "otto-2021.norketamine.central-volume", "V_{n1}", value: 98.638, "L", variability: 0.201,
          range: 0.5...2000,
          .measured, "Central volume of norketamine", sources: [.otto2021])
      case .norketaminePeripheralVolume:
        Passport(
          "otto-2021.norketamine.peripheral-volume", "V_{n2}", value: 160.04, "L",
          range: 0.5...2000,
          .measured, "Peripheral volume of norketamine", sources: [.otto2021])
      case .norketamineExchange:
        Passport(
          "otto-2021.norketamine.intercompartmental-clearance", "Q_{n}", value: 42.778, "L/h",
          range: 1...800,
          .measured, "Exchange between the compartments of norketamine", sources: [.otto2021])
      case .norketamineClearance:
        Passport(
          "otto-2021.norketamine.clearance", "CL_{n}", value: 57.72, "L/h", variability: 0.321,
          range: 1...400,
          .measured, "Clearance of norketamine", sources: [.otto2021])
      case .referenceWeight:
        Passport(
          "otto-2021.reference-weight", "W_{0}", value: 70, "kg", range: 50...90, .measured,
          "Body weight that volumes and clearances belong to", sources: [.otto2021])
      case .clearanceExponent:
        Passport(
          "otto-2021.clearance-exponent", "b_{CL}", value: 0.75, "1", range: 0...1.5, .assumed,
          "Exponent of weight for clearances, fixed in the paper; that of central volumes is 1",
          sources: [.otto2021])
      }
    }
  }

  static let facts = PublishedFacts(
    .otto2021, drugs: [.esketamine], routes: [.iv], molecules: [.ketamine, .norketamine],
    sampling: .venous, covariates: ["weight"],
    people: """
      48 healthy volunteers of 23 years, 26 of them men; 10 mg of esketamine over 30 \
      min, or steps over two hours up to 0.425 mg/kg/h. Proportional error 24 % for \
      ketamine, 14 % for norketamine.
      """,
    limits: """
      Numbers from the transcription of the paper and its supplement in the open library \
      nlmixr2lib. Central volumes grow with weight, clearances with its power 0.75; \
      peripheral volumes and exchanges do not, as in the code that was run. All of \
      ketamine's clearance is taken to make norketamine.
      """,
    faults: """
      Norketamine is counted in mass of ketamine, without the change of molar mass; its \
      levels are reproduced, its amounts are apparent.
      """)

  static func disposition<S: Scalar>(
    _ p: Section<Parameter, S>, of person: Covariates<S>, _ molarMasses: Section<Molecule, S>
  ) -> PublishedDisposition<S> {
    var body = PublishedDisposition(facts, molarMasses)
    let size = person.weight / p[.referenceWeight]
    let slower = S.pow(size, p[.clearanceExponent])
    let v1 = p[.centralVolume] * size
    body.take(.iv, into: .central)
    body.exchange(
      .central, v1, with: .shallow, p[.shallowVolume], clearance: p[.shallowClearance])
    body.exchange(.central, v1, with: .deep, p[.deepVolume], clearance: p[.deepClearance])
    body.move(.central, to: .norketamineCentral, rate: p[.clearance] * slower / v1)
    body.read(.ketamine, in: .central, volume: v1)
    let vn = p[.norketamineCentralVolume] * size
    body.exchange(
      .norketamineCentral, vn, with: .norketaminePeripheral, p[.norketaminePeripheralVolume],
      clearance: p[.norketamineExchange])
    body.move(.norketamineCentral, to: .eliminated, rate: p[.norketamineClearance] * slower / vn)
    // The paper divides a mass of ketamine by the volume and calls it norketamine.
    let massRatio = molarMasses[.norketamine] / molarMasses[.ketamine]
    body.read(.norketamine, in: .norketamineCentral, volume: vn * massRatio)
    return body
  }
}
