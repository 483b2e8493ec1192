// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Literature
import Quantities
import Scalars

/// Two compartments for racemic ketamine, from a bolus of 0.25 mg/kg.
///
/// Clements JA, Nimmo WS. Br J Anaesth 1981;53:27. doi:10.1093/bja/53.1.27
enum Clements1981: PublishedModel {
  /// For a person of any weight: the volume is given per kg. Rates are printed per minute.
  enum Parameter: Int, Slot, ParameterList {
    case centralVolume
    case eliminationRate
    case shallowRate
    case shallowReturnRate

    var passport: Passport {
      switch self {
      case .centralVolume:
        Passport(
          "clements-1981.central-volume", "V_{1}", value: 1.752, "L/kg", range: 0.01...10,
          .measured,
          "Central volume of ketamine for each kg", sources: [.clements1981])
      case .eliminationRate:
        Passport(
          "clements-1981.elimination-rate", "k_{10}", value: 0.0109 * 60, "1/h", range: 0.001...200,
          .measured,
          "Rate constant of elimination", sources: [.clements1981])
      case .shallowRate:
        Passport(
          "clements-1981.shallow-rate", "k_{12}", value: 0.0186 * 60, "1/h", range: 0.001...200,
          .measured,
          "Rate constant from the central to the shallow compartment", sources: [.clements1981])
      case .shallowReturnRate:
        Passport(
          "clements-1981.shallow-return-rate", "k_{21}", value: 0.0137 * 60, "1/h",
          range: 0.001...200, .measured,
          "Rate constant from the shallow compartment back", sources: [.clements1981])
      }
    }
  }

  static let facts = PublishedFacts(
    .clements1981, drugs: [.ketamine], routes: [.iv], molecules: [.ketamine],
    sampling: .venous, isSamplingKnown: false, covariates: ["weight"],
    people: """
      Volunteers who were given 0.25 mg/kg of racemate as a bolus.
      """,
    limits: """
      The rate constants are those that the open library opentiva transcribes; the \
      paper's own pages could not be read. No spread between people was found there. \
      Where the blood was drawn is assumed.
      """,
    faults: """
      A bolus sampled for hours cannot see the first minutes: the central volume of 1.75 \
      L/kg is far above blood, so early levels come out low.
      """)

  static func disposition<S: Scalar>(
    _ p: Section<Parameter, S>, of person: Covariates<S>, _ molarMasses: Section<Molecule, S>
  ) -> PublishedDisposition<S> {
    var body = PublishedDisposition(facts, molarMasses)
    body.take(.iv, into: .central)
    body.move(.central, to: .shallow, rate: p[.shallowRate])
    body.move(.shallow, to: .central, rate: p[.shallowReturnRate])
    body.move(.central, to: .eliminated, rate: p[.eliminationRate])
    body.read(.ketamine, in: .central, volume: p[.centralVolume] * person.weight)
    return body
  }
}
