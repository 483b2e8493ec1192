// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Literature
import Quantities
import Scalars

/// Esketamine and noresketamine in venous blood, by nose, vein and mouth, with a well-stirred liver.
///
/// Perez-Ruixo C et al. Clin Pharmacokinet 2021;60:501. doi:10.1007/s40262-020-00953-4
enum PerezRuixo2020: PublishedModel {
  /// Volumes and clearances of noresketamine are apparent ones. Spreads are the standard deviations
  /// of logarithms that belong to the printed coefficients of variation.
  enum Parameter: Int, Slot, ParameterList {
    case centralVolume
    case shallowVolume
    case deepVolume
    case shallowClearance
    case deepClearance
    case liverVolume
    case liverFlow
    case ageOfDecline
    case flowDecline
    case otherRate
    case norketamineRate
    case norketamineCentralVolume
    case norketaminePeripheralVolume
    case norketamineExchange
    case norketamineClearance
    case nasalShare
    case laterDeviceFactor
    case nasalRate
    case swallowingDuration
    case swallowedRate
    case oralDuration
    case oralRate
    case gutAvailability
    case asian
    case japanese
    case asianElimination
    case asianClearance
    case japaneseShare

    var passport: Passport {
      switch self {
      case .centralVolume:
        Passport(
          "perez-ruixo-2020.central-volume", "V_{c}", value: 192, "L", variability: 0.270,
          range: 0.5...2000,
          .measured, "Central volume of esketamine", sources: [.perezRuixo2020])
      case .shallowVolume:
        Passport(
          "perez-ruixo-2020.shallow-volume", "V_{p1}", value: 143, "L", variability: 0.467,
          range: 0.5...2000,
          .measured, "Volume of the first peripheral compartment", sources: [.perezRuixo2020])
      case .deepVolume:
        Passport(
          "perez-ruixo-2020.deep-volume", "V_{p2}", value: 417, "L", range: 0.5...3000,
          .measured, "Volume of the second peripheral compartment", sources: [.perezRuixo2020])
      case .shallowClearance:
        Passport(
          "perez-ruixo-2020.shallow-clearance", "Q_{1}", value: 84.3, "L/h", range: 1...800,
          .measured, "Exchange with the first peripheral compartment", sources: [.perezRuixo2020])
      case .deepClearance:
        Passport(
          "perez-ruixo-2020.deep-clearance", "Q_{2}", value: 37.6, "L/h", range: 1...800,
          .measured, "Exchange with the second peripheral compartment", sources: [.perezRuixo2020])
      case .liverVolume:
        Passport(
          "perez-ruixo-2020.liver-volume", "V_{h}", value: 101, "L", variability: 0.336,
          range: 0.5...2000,
          .measured, "Volume of the liver and the blood before it", sources: [.perezRuixo2020])
      case .liverFlow:
        Passport(
          "perez-ruixo-2020.liver-blood-flow", "Q_{h}", value: 151, "L/h", variability: 0.229,
          range: 80...400,
          .measured, "Blood flow through the liver up to the age of 60", sources: [.perezRuixo2020])
      case .ageOfDecline:
        Passport(
          "perez-ruixo-2020.age-of-decline", "a_{0}", value: 60, "a", range: 40...80,
          .measured, "Age from which that flow falls", sources: [.perezRuixo2020])
      case .flowDecline:
        Passport(
          "perez-ruixo-2020.flow-decline", "\\delta_{Q}", value: 2.19, "L/h/a", range: 0...2.5,
          .measured, "Its fall for each year beyond", sources: [.perezRuixo2020])
      case .otherRate:
        Passport(
          "perez-ruixo-2020.elimination-rate", "k_{el}", value: 1.11, "1/h", variability: 0.944,
          range: 0.01...100,
          .measured, "Rate constant in the liver to other metabolites", sources: [.perezRuixo2020])
      case .norketamineRate:
        Passport(
          "perez-ruixo-2020.metabolism-rate", "k_{met}", value: 2.77, "1/h", range: 0.01...100,
          .measured,
          "Rate constant in the liver to noresketamine; its spread is blank in the printed table",
          sources: [.perezRuixo2020])
      case .norketamineCentralVolume:
        Passport(
          "perez-ruixo-2020.norketamine.central-volume", "V_{cn}", value: 70.0, "L",
          variability: 0.309, range: 0.5...2000,
          .measured, "Apparent central volume of noresketamine", sources: [.perezRuixo2020])
      case .norketaminePeripheralVolume:
        Passport(
          "perez-ruixo-2020.norketamine.peripheral-volume", "V_{pn}", value: 115, "L",
          range: 0.5...2000,
          .measured, "Apparent peripheral volume of noresketamine", sources: [.perezRuixo2020])
      case .norketamineExchange:
        Passport(
          "perez-ruixo-2020.norketamine.intercompartmental-clearance", "Q_{3}", value: 26.1, "L/h",
          range: 1...800,
          .measured, "Exchange between the compartments of noresketamine, apparent",
          sources: [.perezRuixo2020])
      case .norketamineClearance:
        Passport(
          "perez-ruixo-2020.norketamine.clearance", "CL_{n}", value: 38.0, "L/h",
          variability: 0.250, range: 1...400,
          .measured, "Apparent clearance of noresketamine", sources: [.perezRuixo2020])
      case .nasalShare:
        Passport(
          "perez-ruixo-2020.nasal.share", "F_{n}", value: 0.54, "1", range: 0...0.74,
          .measured,
          "Share of the first device that the nose takes up; its logit varies between people with SD 0.708",
          sources: [.perezRuixo2020])
      case .laterDeviceFactor:
        Passport(
          "perez-ruixo-2020.nasal.later-device-factor", "\\phi_{n}", value: 0.62, "1", range: 0...1,
          .measured, "That share for each later device of a session, relative to the first",
          sources: [.perezRuixo2020])
      case .nasalRate:
        Passport(
          "perez-ruixo-2020.nasal.rate", "k_{a,n}", value: 2.93, "1/h", variability: 0.565,
          range: 0.01...100,
          .measured, "Rate constant from the nose into the blood", sources: [.perezRuixo2020])
      case .swallowingDuration:
        Passport(
          "perez-ruixo-2020.swallowed.duration", "D_{sw}", value: 0.53, "h", range: 0.01...5,
          .measured, "Time over which the rest of a device reaches the gut",
          sources: [.perezRuixo2020])
      case .swallowedRate:
        Passport(
          "perez-ruixo-2020.swallowed.rate", "k_{a,sw}", value: 1.45, "1/h", variability: 1.005,
          range: 0.01...100,
          .measured, "Rate constant out of the gut of what ran down from the nose",
          sources: [.perezRuixo2020])
      case .oralDuration:
        Passport(
          "perez-ruixo-2020.oral.duration", "D_{po}", value: 0.32, "h", range: 0.01...5,
          .measured, "Time over which a solution reaches the gut", sources: [.perezRuixo2020])
      case .oralRate:
        Passport(
          "perez-ruixo-2020.oral.rate", "k_{a,po}", value: 0.97, "1/h", variability: 1.005,
          range: 0.01...100,
          .measured, "Rate constant out of the gut of a solution", sources: [.perezRuixo2020])
      case .gutAvailability:
        Passport(
          "perez-ruixo-2020.gut-availability", "F_{g}", value: 0.64, "1", range: 0...1,
          .measured, "Share that the wall of the gut lets through", sources: [.perezRuixo2020])
      case .asian:
        Passport(
          "perez-ruixo-2020.asian", "z_{A}", value: 0, "1", range: 0...1,
          .assumed, "1 for an Asian person, 0 for anybody else", sources: [.perezRuixo2020])
      case .japanese:
        Passport(
          "perez-ruixo-2020.japanese", "z_{J}", value: 0, "1", range: 0...1,
          .assumed, "1 for a Japanese person, who is an Asian one too, 0 for anybody else",
          sources: [.perezRuixo2020])
      case .asianElimination:
        Passport(
          "perez-ruixo-2020.asian-elimination-factor", "\\rho_{el}", value: 0.36, "1",
          range: 0.01...2,
          .measured, "Factor of the elimination rate for Asian people", sources: [.perezRuixo2020])
      case .asianClearance:
        Passport(
          "perez-ruixo-2020.asian-norketamine-factor", "\\rho_{n}", value: 0.81, "1",
          range: 0.01...2,
          .measured, "Factor of the clearance of noresketamine for Asian people",
          sources: [.perezRuixo2020])
      case .japaneseShare:
        Passport(
          "perez-ruixo-2020.japanese-nasal-factor", "\\rho_{J}", value: 1.34, "1",
          range: 0.01...1.34,
          .measured, "Factor of the nasal share for Japanese people", sources: [.perezRuixo2020])
      }
    }
  }

  static let facts = PublishedFacts(
    .perezRuixo2020, drugs: [.esketamine], routes: [.iv, .nasal, .oral],
    molecules: [.ketamine, .norketamine],
    sampling: .venous, covariates: ["age"],
    people: """
      820 people of 18 to 86 years, 256 healthy and 564 with treatment-resistant \
      depression; 14 to 112 mg by nasal spray, 28 mg into a vein, 84 mg by mouth. Error \
      on the log scale 0.276 for esketamine, 0.422 for noresketamine.
      """,
    limits: """
      Numbers from Table 3 as transcribed in the open library nlmixr2lib, whose reading \
      of two misprinted equations is followed. Weight, sex, and markers of liver and \
      kidney changed nothing. Asian and Japanese people are described by the parameters \
      asian and japanese, 0 unless set. Devices follow one another by five minutes.
      """,
    faults: """
      The area of noresketamine comes out 1.38 to 1.56 times too large against the \
      paper's own Table 4, though its peak is right; nobody has yet found why. \
      Noresketamine is counted in mass of esketamine. The spread of the rate to \
      noresketamine is missing in print.
      """)

  static func disposition<S: Scalar>(
    _ p: Section<Parameter, S>, of person: Covariates<S>, _ molarMasses: Section<Molecule, S>
  ) -> PublishedDisposition<S> {
    var body = PublishedDisposition(facts, molarMasses)
    let (volume, liver) = (p[.centralVolume], p[.liverVolume])
    body.take(.iv, into: .central)
    takeFromNose(p, &body)
    takeFromGut(p, &body)
    body.exchange(
      .central, volume, with: .shallow, p[.shallowVolume], clearance: p[.shallowClearance])
    body.exchange(.central, volume, with: .deep, p[.deepVolume], clearance: p[.deepClearance])
    let years = S.positivePart(person.age - p[.ageOfDecline])
    body.exchange(
      .central, volume, with: .liver, liver, clearance: p[.liverFlow] - p[.flowDecline] * years)
    let lost = p[.otherRate] * multiplier(p[.asianElimination], where: p[.asian])
    body.move(.liver, to: .eliminated, rate: lost)
    body.move(.liver, to: .norketamineCentral, rate: p[.norketamineRate])
    body.read(.ketamine, in: .central, volume: volume)
    distributeNorketamine(p, molarMasses, &body)
    return body
  }

  /// The nose takes up a share of each device, less of later ones; the rest runs down to the gut.
  static func takeFromNose<S: Scalar>(
    _ p: Section<Parameter, S>, _ body: inout PublishedDisposition<S>
  ) {
    let first = p[.nasalShare] * multiplier(p[.japaneseShare], where: p[.japanese])
    let later = first * p[.laterDeviceFactor]
    body.take(.nasal, into: .mucosa, share: first, later: later)
    body.take(
      .nasal, into: .swallowed, share: 1 - first, later: 1 - later, over: p[.swallowingDuration])
    body.move(.mucosa, to: .central, rate: p[.nasalRate])
    body.move(.swallowed, to: .liver, rate: p[.swallowedRate], share: p[.gutAvailability])
  }

  static func takeFromGut<S: Scalar>(
    _ p: Section<Parameter, S>, _ body: inout PublishedDisposition<S>
  ) {
    body.take(.oral, into: .gut, over: p[.oralDuration])
    body.move(.gut, to: .liver, rate: p[.oralRate], share: p[.gutAvailability])
  }

  static func distributeNorketamine<S: Scalar>(
    _ p: Section<Parameter, S>, _ molarMasses: Section<Molecule, S>,
    _ body: inout PublishedDisposition<S>
  ) {
    let volume = p[.norketamineCentralVolume]
    body.exchange(
      .norketamineCentral, volume, with: .norketaminePeripheral, p[.norketaminePeripheralVolume],
      clearance: p[.norketamineExchange])
    let clearance = p[.norketamineClearance] * multiplier(p[.asianClearance], where: p[.asian])
    body.move(.norketamineCentral, to: .eliminated, rate: clearance / volume)
    // The paper divides a mass of esketamine by the volume and calls it noresketamine.
    let massRatio = molarMasses[.norketamine] / molarMasses[.ketamine]
    body.read(.norketamine, in: .norketamineCentral, volume: volume * massRatio)
  }
}
