// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Literature
import Quantities
import Scalars

/// S-ketamine, S-norketamine and S-hydroxynorketamine in arterial blood, after films and infusions.
///
/// Simons P et al. Front Pain Res 2022;3:946486. doi:10.3389/fpain.2022.946486
enum Simons2022: PublishedModel {
  /// For the reference weight. Flows and times are printed per minute.
  enum Parameter: Int, Slot, ParameterList {
    case centralVolume
    case shallowVolume
    case deepVolume
    case clearance
    case shallowClearance
    case deepClearance
    case norketamineTransitTime
    case fractionToNorketamine
    case norketaminePeripheralVolume
    case norketamineExchange
    case norketamineClearance
    case hydroxynorketamineTransitTime
    case fractionToHydroxynorketamine
    case hydroxynorketamineCentralVolume
    case hydroxynorketaminePeripheralVolume
    case hydroxynorketamineClearance
    case hydroxynorketamineExchange
    case mucosalShare
    case mucosalDuration
    case mucosalRate
    case swallowedShare
    case swallowedDuration
    case gutRate
    case gutTransitTime
    case referenceWeight
    case clearanceExponent

    var passport: Passport {
      switch self {
      case .centralVolume:
        Passport(
          "simons-2022.central-volume", "V_{1}", value: 11.6, "L", variability: 0.239,
          range: 0.5...2000,
          .measured, "Central volume of ketamine", sources: [.simons2022])
      case .shallowVolume:
        Passport(
          "simons-2022.shallow-volume", "V_{2}", value: 39.0, "L", range: 0.5...2000,
          .measured, "Volume of the first peripheral compartment", sources: [.simons2022])
      case .deepVolume:
        Passport(
          "simons-2022.deep-volume", "V_{3}", value: 174, "L", range: 0.5...3000,
          .measured, "Volume of the second peripheral compartment", sources: [.simons2022])
      case .clearance:
        Passport(
          "simons-2022.clearance", "CL", value: 1.48 * 60, "L/h", variability: 0.170,
          range: 1...400,
          .measured, "Clearance of ketamine", sources: [.simons2022])
      case .shallowClearance:
        Passport(
          "simons-2022.shallow-clearance", "Q_{2}", value: 2.43 * 60, "L/h", range: 1...800,
          .measured, "Exchange with the first peripheral compartment", sources: [.simons2022])
      case .deepClearance:
        Passport(
          "simons-2022.deep-clearance", "Q_{3}", value: 1.21 * 60, "L/h", variability: 0.161,
          range: 1...800,
          .measured, "Exchange with the second peripheral compartment", sources: [.simons2022])
      case .norketamineTransitTime:
        Passport(
          "simons-2022.norketamine.transit-time", "T_{n}", value: 20.1 / 60, "h",
          variability: 0.145, range: 0.01...5,
          .measured,
          "Mean time between clearance and norketamine in the blood; varies between occasions too, with variance 0.751",
          sources: [.simons2022])
      case .fractionToNorketamine:
        Passport(
          "simons-2022.norketamine.fraction-formed", "f_{n}", value: 0.8, "1", range: 0.01...1,
          .assumed, "Share of what is cleared that becomes norketamine, fixed in the paper",
          sources: [.simons2022])
      case .norketaminePeripheralVolume:
        Passport(
          "simons-2022.norketamine.peripheral-volume", "V_{n2}", value: 221, "L", range: 0.5...2000,
          .measured, "Peripheral volume of norketamine; its central volume is that of ketamine",
          sources: [.simons2022])
      case .norketamineExchange:
        Passport(
          "simons-2022.norketamine.intercompartmental-clearance", "Q_{n}", value: 2.63 * 60, "L/h",
          range: 1...800,
          .measured, "Exchange between the compartments of norketamine", sources: [.simons2022])
      case .norketamineClearance:
        Passport(
          "simons-2022.norketamine.clearance", "CL_{n}", value: 1.00 * 60, "L/h",
          variability: 0.224, range: 1...400,
          .measured, "Clearance of norketamine", sources: [.simons2022])
      case .hydroxynorketamineTransitTime:
        Passport(
          "simons-2022.hydroxynorketamine.transit-time", "T_{h}", value: 1.12 / 60, "h",
          range: 0.001...5,
          .measured,
          "Mean time between clearance of norketamine and hydroxynorketamine in the blood",
          sources: [.simons2022])
      case .fractionToHydroxynorketamine:
        Passport(
          "simons-2022.hydroxynorketamine.fraction-formed", "f_{h}", value: 0.7, "1",
          range: 0.01...1,
          .assumed,
          "Share of norketamine's clearance that becomes hydroxynorketamine, fixed in the paper",
          sources: [.simons2022])
      case .hydroxynorketamineCentralVolume:
        Passport(
          "simons-2022.hydroxynorketamine.central-volume", "V_{h1}", value: 4.4, "L",
          variability: 1.105, range: 0.1...2000,
          .measured, "Central volume of hydroxynorketamine", sources: [.simons2022])
      case .hydroxynorketaminePeripheralVolume:
        Passport(
          "simons-2022.hydroxynorketamine.peripheral-volume", "V_{h2}", value: 87.5, "L",
          range: 0.5...2000,
          .measured, "Peripheral volume of hydroxynorketamine", sources: [.simons2022])
      case .hydroxynorketamineClearance:
        Passport(
          "simons-2022.hydroxynorketamine.clearance", "CL_{h}", value: 0.933 * 60, "L/h",
          variability: 0.321, range: 1...400,
          .measured, "Clearance of hydroxynorketamine", sources: [.simons2022])
      case .hydroxynorketamineExchange:
        Passport(
          "simons-2022.hydroxynorketamine.intercompartmental-clearance", "Q_{h}", value: 1.70 * 60,
          "L/h", variability: 0.536, range: 1...800,
          .measured, "Exchange between the compartments of hydroxynorketamine",
          sources: [.simons2022])
      case .mucosalShare:
        Passport(
          "simons-2022.film.mucosal-share", "F_{1}", value: 0.263, "1", range: 0...1,
          .measured,
          "Share of a film that the lining of the mouth takes up; varies between occasions with variance 0.060",
          sources: [.simons2022])
      case .mucosalDuration:
        Passport(
          "simons-2022.film.mucosal-duration", "D_{1}", value: 13.1 / 60, "h", range: 0.01...5,
          .measured, "Time over which it does so", sources: [.simons2022])
      case .mucosalRate:
        Passport(
          "simons-2022.film.mucosal-rate", "k_{a1}", value: 0.04 * 60, "1/h", range: 0.01...100,
          .measured, "Rate constant from the lining of the mouth into the blood",
          sources: [.simons2022])
      case .swallowedShare:
        Passport(
          "simons-2022.film.swallowed-share", "F_{2}", value: 1.16, "1", range: 0...2,
          .measured, "Share of a film that appears in the gut: more than there is, as printed",
          sources: [.simons2022])
      case .swallowedDuration:
        Passport(
          "simons-2022.film.swallowed-duration", "D_{2}", value: 29.9 / 60, "h", range: 0.01...5,
          .measured, "Time over which it appears there", sources: [.simons2022])
      case .gutRate:
        Passport(
          "simons-2022.film.gut-rate", "k_{a2}", value: 0.049 * 60, "1/h", range: 0.01...100,
          .measured, "Rate constant out of the gut", sources: [.simons2022])
      case .gutTransitTime:
        Passport(
          "simons-2022.film.gut-transit-time", "T_{g}", value: 10.7 / 60, "h", range: 0.001...5,
          .measured, "Mean time from the gut to the liver, where all of it is metabolised",
          sources: [.simons2022])
      case .referenceWeight:
        Passport(
          "simons-2022.reference-weight", "W_{0}", value: 70, "kg", range: 50...90, .measured,
          "Body weight that volumes and clearances belong to", sources: [.simons2022])
      case .clearanceExponent:
        Passport(
          "simons-2022.clearance-exponent", "b_{CL}", value: 0.75, "1", range: 0...1.5, .assumed,
          "Exponent of weight for clearances, not printed; that of volumes is 1",
          sources: [.simons2022, .anderson2008])
      }
    }
  }

  static let facts = PublishedFacts(
    .simons2022, drugs: [.esketamine], routes: [.iv, .film],
    molecules: [.ketamine, .norketamine, .hydroxynorketamine],
    sampling: .arterial, covariates: ["weight"],
    people: """
      20 healthy volunteers of 19 to 32 years, half of them women; films of 50 and 100 \
      mg of esketamine held for 10 min, and 20 mg over 20 min into a vein six hours \
      later.
      """,
    limits: """
      Numbers from Table 4 as transcribed in the open library nlmixr2lib. The paper \
      gives them for 70 kg without exponents; 1 for volumes and 0.75 for clearances are \
      assumed. The shares of clearance that become norketamine and hydroxynorketamine, \
      0.8 and 0.7, are assumptions of the paper.
      """,
    faults: """
      Of a film 26 % reach the blood through the mouth and 116 % the gut: together more \
      than the dose, so that norketamine after a film balances no mass. The area of \
      norketamine and hydroxynorketamine was seen for six hours only.
      """)

  static func disposition<S: Scalar>(
    _ p: Section<Parameter, S>, of person: Covariates<S>, _ molarMasses: Section<Molecule, S>
  ) -> PublishedDisposition<S> {
    var body = PublishedDisposition(facts, molarMasses)
    let size = Size(person, p)
    body.take(.iv, into: .central)
    takeFilm(p, &body)
    let v1 = p[.centralVolume] * size.volumes
    body.exchange(
      .central, v1, with: .shallow, p[.shallowVolume] * size.volumes,
      clearance: p[.shallowClearance] * size.clearances)
    body.exchange(
      .central, v1, with: .deep, p[.deepVolume] * size.volumes,
      clearance: p[.deepClearance] * size.clearances)
    body.move(.central, to: .formingNorketamine, rate: p[.clearance] * size.clearances / v1)
    body.read(.ketamine, in: .central, volume: v1)
    formNorketamine(p, v1, size, &body)
    formHydroxynorketamine(p, size, &body)
    return body
  }

  /// Volumes grow with weight, clearances with a power of it.
  struct Size<S: Scalar> {
    let volumes: S
    let clearances: S

    init(_ person: Covariates<S>, _ p: Section<Parameter, S>) {
      volumes = person.weight / p[.referenceWeight]
      clearances = S.pow(volumes, p[.clearanceExponent])
    }
  }

  /// A film: one part through the lining of the mouth into the blood, another through the gut into
  /// the liver, which lets none of it through.
  static func takeFilm<S: Scalar>(
    _ p: Section<Parameter, S>, _ body: inout PublishedDisposition<S>
  ) {
    body.take(.film, into: .mucosa, share: p[.mucosalShare], over: p[.mucosalDuration])
    body.take(.film, into: .gut, share: p[.swallowedShare], over: p[.swallowedDuration])
    body.move(.mucosa, to: .central, rate: p[.mucosalRate])
    body.move(.gut, to: .portal, rate: p[.gutRate])
    body.move(.portal, to: .formingNorketamine, rate: 1 / p[.gutTransitTime])
  }

  /// A chain of two steps, then two compartments; the central volume is ketamine's.
  static func formNorketamine<S: Scalar>(
    _ p: Section<Parameter, S>, _ v1: S, _ size: Size<S>, _ body: inout PublishedDisposition<S>
  ) {
    let step = 2 / p[.norketamineTransitTime]
    body.move(.formingNorketamine, to: .releasingNorketamine, rate: step)
    body.move(
      .releasingNorketamine, to: .norketamineCentral, rate: step,
      share: p[.fractionToNorketamine])
    body.exchange(
      .norketamineCentral, v1, with: .norketaminePeripheral,
      p[.norketaminePeripheralVolume] * size.volumes,
      clearance: p[.norketamineExchange] * size.clearances)
    body.move(
      .norketamineCentral, to: .formingHydroxynorketamine,
      rate: p[.norketamineClearance] * size.clearances / v1)
    body.read(.norketamine, in: .norketamineCentral, volume: v1)
  }

  static func formHydroxynorketamine<S: Scalar>(
    _ p: Section<Parameter, S>, _ size: Size<S>, _ body: inout PublishedDisposition<S>
  ) {
    let step = 2 / p[.hydroxynorketamineTransitTime]
    let volume = p[.hydroxynorketamineCentralVolume] * size.volumes
    body.move(.formingHydroxynorketamine, to: .releasingHydroxynorketamine, rate: step)
    body.move(
      .releasingHydroxynorketamine, to: .hydroxynorketamineCentral, rate: step,
      share: p[.fractionToHydroxynorketamine])
    body.exchange(
      .hydroxynorketamineCentral, volume, with: .hydroxynorketaminePeripheral,
      p[.hydroxynorketaminePeripheralVolume] * size.volumes,
      clearance: p[.hydroxynorketamineExchange] * size.clearances)
    body.move(
      .hydroxynorketamineCentral, to: .eliminated,
      rate: p[.hydroxynorketamineClearance] * size.clearances / volume)
    body.read(.hydroxynorketamine, in: .hydroxynorketamineCentral, volume: volume)
  }
}
