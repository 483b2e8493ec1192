// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Literature
import Quantities
import Scalars

/// Three compartments for racemic ketamine in anaesthesia.
///
/// Domino EF et al. Anesth Analg 1982;61:87. PMID 7198883
enum Domino1982: PublishedModel {
  /// For a person of any weight: the volume is given per kg. Rates are printed per minute.
  enum Parameter: Int, Slot, ParameterList {
    case centralVolume
    case eliminationRate
    case shallowRate
    case shallowReturnRate
    case deepRate
    case deepReturnRate

    var passport: Passport {
      switch self {
      case .centralVolume:
        Passport(
          "domino-1982.central-volume", "V_{1}", value: 0.063, "L/kg", range: 0.01...10, .measured,
          "Central volume of ketamine for each kg", sources: [.domino1982])
      case .eliminationRate:
        Passport(
          "domino-1982.elimination-rate", "k_{10}", value: 0.4381 * 60, "1/h", range: 0.001...200,
          .measured,
          "Rate constant of elimination", sources: [.domino1982])
      case .shallowRate:
        Passport(
          "domino-1982.shallow-rate", "k_{12}", value: 0.5921 * 60, "1/h", range: 0.001...200,
          .measured,
          "Rate constant from the central to the shallow compartment", sources: [.domino1982])
      case .shallowReturnRate:
        Passport(
          "domino-1982.shallow-return-rate", "k_{21}", value: 0.2470 * 60, "1/h",
          range: 0.001...200, .measured,
          "Rate constant from the shallow compartment back", sources: [.domino1982])
      case .deepRate:
        Passport(
          "domino-1982.deep-rate", "k_{13}", value: 0.5900 * 60, "1/h", range: 0.001...200,
          .measured,
          "Rate constant from the central to the deep compartment", sources: [.domino1982])
      case .deepReturnRate:
        Passport(
          "domino-1982.deep-return-rate", "k_{31}", value: 0.0146 * 60, "1/h", range: 0.001...200,
          .measured,
          "Rate constant from the deep compartment back", sources: [.domino1982])
      }
    }
  }

  static let facts = PublishedFacts(
    .domino1982, drugs: [.ketamine], routes: [.iv], molecules: [.ketamine],
    sampling: .venous, isSamplingKnown: false, covariates: ["weight"],
    people: """
      Surgical patients who were given racemate for anaesthesia.
      """,
    limits: """
      The rate constants are those that the open library opentiva transcribes; the \
      paper's own pages could not be read. No spread between people was found there. \
      Where the blood was drawn is assumed.
      """,
    faults: """
      Doses for anaesthesia, many times those against depression. The central volume of \
      4.4 L at 70 kg gives levels in the first minutes that suit arterial blood better \
      than venous.
      """)

  static func disposition<S: Scalar>(
    _ p: Section<Parameter, S>, of person: Covariates<S>, _ molarMasses: Section<Molecule, S>
  ) -> PublishedDisposition<S> {
    var body = PublishedDisposition(facts, molarMasses)
    body.take(.iv, into: .central)
    body.move(.central, to: .shallow, rate: p[.shallowRate])
    body.move(.shallow, to: .central, rate: p[.shallowReturnRate])
    body.move(.central, to: .deep, rate: p[.deepRate])
    body.move(.deep, to: .central, rate: p[.deepReturnRate])
    body.move(.central, to: .eliminated, rate: p[.eliminationRate])
    body.read(.ketamine, in: .central, volume: p[.centralVolume] * person.weight)
    return body
  }
}
