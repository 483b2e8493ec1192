// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Literature
import Quantities
import Scalars

/// Three compartments for S-ketamine in venous blood.
///
/// Fanta S et al. Eur J Clin Pharmacol 2015;71:441. doi:10.1007/s00228-015-1826-y
enum Fanta2015: PublishedModel {
  /// For 70 kg, and for any other weight.
  enum Parameter: Int, Slot, ParameterList {
    case centralVolume
    case shallowVolume
    case deepVolume
    case clearance
    case shallowClearance
    case deepClearance

    var passport: Passport {
      switch self {
      case .centralVolume:
        Passport(
          "fanta-2015.central-volume", "V_{1}", value: 133, "L", range: 0.5...2000,
          .measured, "Central volume of ketamine", sources: [.fanta2015, .otto2021])
      case .shallowVolume:
        Passport(
          "fanta-2015.shallow-volume", "V_{2}", value: 187, "L", range: 0.5...2000,
          .measured, "Volume of the first peripheral compartment", sources: [.fanta2015, .otto2021])
      case .deepVolume:
        Passport(
          "fanta-2015.deep-volume", "V_{3}", value: 98.8, "L", range: 0.5...3000,
          .measured, "Volume of the second peripheral compartment",
          sources: [.fanta2015, .otto2021])
      case .clearance:
        Passport(
          "fanta-2015.clearance", "CL", value: 95.2, "L/h", variability: 0.13, range: 1...400,
          .measured, "Clearance of ketamine", sources: [.fanta2015, .otto2021])
      case .shallowClearance:
        Passport(
          "fanta-2015.shallow-clearance", "Q_{2}", value: 23.2, "L/h", range: 1...800,
          .measured, "Exchange with the first peripheral compartment",
          sources: [.fanta2015, .otto2021])
      case .deepClearance:
        Passport(
          "fanta-2015.deep-clearance", "Q_{3}", value: 157, "L/h", range: 1...800,
          .measured, "Exchange with the second peripheral compartment",
          sources: [.fanta2015, .otto2021])
      }
    }
  }

  static let facts = PublishedFacts(
    .fanta2015, drugs: [.esketamine], routes: [.iv], molecules: [.ketamine],
    sampling: .venous, covariates: [],
    people: """
      11 healthy men of 22 years and 77 kg; 0.125 mg/kg of esketamine into a vein as a \
      bolus, 0.25 mg/kg by mouth.
      """,
    limits: """
      The numbers for 70 kg are those that Otto 2021 prints and fixes. How the paper \
      itself scales them by weight we could not read: weight changes nothing here. Its \
      constants of oral uptake and its three compartments for norketamine were not \
      found, so that the model knows the vein and ketamine only; it found 8 % of an oral \
      dose in the blood.
      """,
    faults: """
      It comes from one bolus in eleven young men, yet stands in much of the later work.
      """)

  static func disposition<S: Scalar>(
    _ p: Section<Parameter, S>, of person: Covariates<S>, _ molarMasses: Section<Molecule, S>
  ) -> PublishedDisposition<S> {
    var body = PublishedDisposition(facts, molarMasses)
    let v1 = p[.centralVolume]
    body.take(.iv, into: .central)
    body.exchange(
      .central, v1, with: .shallow, p[.shallowVolume], clearance: p[.shallowClearance])
    body.exchange(.central, v1, with: .deep, p[.deepVolume], clearance: p[.deepClearance])
    body.move(.central, to: .eliminated, rate: p[.clearance] / v1)
    body.read(.ketamine, in: .central, volume: v1)
    return body
  }
}
