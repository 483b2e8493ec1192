// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Literature
import Quantities
import Scalars

/// Two compartments for racemic ketamine in intensive care.
///
/// Hijazi Y et al. Br J Anaesth 2003;90:155. doi:10.1093/bja/aeg028
enum Hijazi2003: PublishedModel {
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
          "hijazi-2003.central-volume", "V_{1}", value: 1.08, "L/kg", range: 0.01...10, .measured,
          "Central volume of ketamine for each kg", sources: [.hijazi2003])
      case .eliminationRate:
        Passport(
          "hijazi-2003.elimination-rate", "k_{10}", value: 0.0333 * 60, "1/h", range: 0.001...200,
          .measured,
          "Rate constant of elimination", sources: [.hijazi2003])
      case .shallowRate:
        Passport(
          "hijazi-2003.shallow-rate", "k_{12}", value: 0.0088 * 60, "1/h", range: 0.001...200,
          .measured,
          "Rate constant from the central to the shallow compartment", sources: [.hijazi2003])
      case .shallowReturnRate:
        Passport(
          "hijazi-2003.shallow-return-rate", "k_{21}", value: 0.0030 * 60, "1/h",
          range: 0.001...200, .measured,
          "Rate constant from the shallow compartment back", sources: [.hijazi2003])
      }
    }
  }

  static let facts = PublishedFacts(
    .hijazi2003, drugs: [.ketamine], routes: [.iv], molecules: [.ketamine],
    sampling: .venous, isSamplingKnown: false, covariates: ["weight"],
    people: """
      12 patients in intensive care with injury of the brain or the spinal cord; \
      clearance 36.0 mL/min/kg (SD 13.3), half-life 4.9 h (SD 1.6).
      """,
    limits: """
      The rate constants are those that the open library opentiva transcribes; the \
      paper's own pages could not be read. Patients in intensive care clear ketamine \
      faster than healthy people, and distribute it further. Where the blood was drawn \
      is assumed.
      """,
    faults: """
      The library opentiva labels this model as one for people up to 18 years; nothing \
      in the paper's summary says so, and adults are what it is used for here.
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
