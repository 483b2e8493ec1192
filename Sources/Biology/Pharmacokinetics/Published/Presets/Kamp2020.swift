// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Literature
import Quantities
import Scalars

/// Three compartments for ketamine in arterial blood, fitted to the raw data of fourteen studies.
///
/// Kamp J et al. Anesthesiology 2020;133:1192. doi:10.1097/ALN.0000000000003577
enum Kamp2020: PublishedModel {
  /// For the reference weight.
  enum Parameter: Int, Slot, ParameterList {
    case centralVolume
    case shallowVolume
    case deepVolume
    case clearance
    case shallowClearance
    case deepClearance
    case referenceWeight

    var passport: Passport {
      switch self {
      case .centralVolume:
        Passport(
          "kamp-2020.central-volume", "V_{1}", value: 25, "L", range: 0.5...2000,
          .measured, "Central volume of ketamine", sources: [.kamp2020Meta])
      case .shallowVolume:
        Passport(
          "kamp-2020.shallow-volume", "V_{2}", value: 56, "L", range: 0.5...2000,
          .measured, "Volume of the first peripheral compartment", sources: [.kamp2020Meta])
      case .deepVolume:
        Passport(
          "kamp-2020.deep-volume", "V_{3}", value: 157, "L", range: 0.5...3000,
          .measured, "Volume of the second peripheral compartment", sources: [.kamp2020Meta])
      case .clearance:
        Passport(
          "kamp-2020.clearance", "CL", value: 84, "L/h", range: 1...400,
          .measured, "Clearance of ketamine", sources: [.kamp2020Meta])
      case .shallowClearance:
        Passport(
          "kamp-2020.shallow-clearance", "Q_{2}", value: 161, "L/h", range: 1...800,
          .measured, "Exchange with the first peripheral compartment", sources: [.kamp2020Meta])
      case .deepClearance:
        Passport(
          "kamp-2020.deep-clearance", "Q_{3}", value: 79, "L/h", range: 1...800,
          .measured, "Exchange with the second peripheral compartment", sources: [.kamp2020Meta])
      case .referenceWeight:
        Passport(
          "kamp-2020.reference-weight", "W_{0}", value: 70, "kg", range: 50...90, .measured,
          "Body weight that volumes and clearances belong to", sources: [.kamp2020Meta])
      }
    }
  }

  static let facts = PublishedFacts(
    .kamp2020Meta, drugs: [.ketamine], routes: [.iv], molecules: [.ketamine],
    sampling: .arterial, covariates: ["weight"],
    people: """
      A meta-analysis of 18 studies (11 in healthy adults, 3 in adult patients, 5 in \
      children) with a population model of 14 raw data sets.
      """,
    limits: """
      The six numbers are those that the open library opentiva transcribes, in \
      proportion to weight, as the paper standardises them; no other covariate mattered. \
      The paper links two venous compartments to the arterial one, whose delays we could \
      not read: it gives arterial blood only. Spreads between people were not found.
      """,
    faults: "The pooled studies differ greatly in design, and five of them were in children.")

  static func disposition<S: Scalar>(
    _ p: Section<Parameter, S>, of person: Covariates<S>, _ molarMasses: Section<Molecule, S>
  ) -> PublishedDisposition<S> {
    var body = PublishedDisposition(facts, molarMasses)
    let size = person.weight / p[.referenceWeight]
    let v1 = p[.centralVolume] * size
    body.take(.iv, into: .central)
    body.exchange(
      .central, v1, with: .shallow, p[.shallowVolume] * size,
      clearance: p[.shallowClearance] * size)
    body.exchange(
      .central, v1, with: .deep, p[.deepVolume] * size, clearance: p[.deepClearance] * size)
    body.move(.central, to: .eliminated, rate: p[.clearance] * size / v1)
    body.read(.ketamine, in: .central, volume: v1)
    return body
  }
}
