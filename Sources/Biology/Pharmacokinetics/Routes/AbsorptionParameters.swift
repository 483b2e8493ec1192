// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of the ways into the blood other than a vein.
public enum AbsorptionParameter: Int, Slot, ParameterList {
  case mucosalRate
  case firstDeviceFraction
  case laterDeviceFactor
  case swallowingDuration
  case gutRate
  case gutAvailability
  case firstPassToNorketamine
  case muscleRate
  case muscleAvailability
  case subcutisRate
  case subcutisAvailability
  case sprayFraction
  case oralMucosaRate
  case sublingualUptake
  case lozengeUptake
  case filmUptake
  case emptyingDuration
  case oralRate
  case gutExtractionRatio
  case saturatingAmount
  case saturationExponent
  case oralFirstPassToNorketamine

  public var passport: Passport {
    switch self {
    case .mucosalRate:
      Passport(
        "nasal.absorption-rate", "k_{a,m}", value: 1.417, "1/h", variability: 0.6,
        range: 0.2...20, .calibrated,
        "Rate constant of uptake through the nasal mucosa",
        sources: [.perezRuixo2020])
    case .firstDeviceFraction:
      Passport(
        "nasal.first-device-fraction", "F_{n}", value: 0.4752, "1", variability: 0.71,
        on: .logit,
        range: 0.05...0.95, .calibrated,
        "Share of the first 28 mg device that is taken up through the mucosa; the rest is swallowed",
        sources: [.perezRuixo2020, .spravatoLabel])
    case .laterDeviceFactor:
      Passport(
        "nasal.later-device-factor", "\\phi_{n}", value: 0.5913, "1",
        range: 0.1...1, .calibrated,
        "Mucosal share of each later device of a session, relative to the first",
        sources: [.perezRuixo2020])
    case .swallowingDuration:
      Passport(
        "nasal.swallowing-duration", "D_{g}", value: 0.53, "h", variability: 0.4,
        range: 0.05...4, .measured,
        "Time over which the part of a device that is not taken up in the nose reaches the gut",
        sources: [.perezRuixo2020])
    case .gutRate:
      Passport(
        "gut.absorption-rate", "k_{a,g}", value: 1.6, "1/h", variability: 1.0,
        range: 0.1...10, .assumed,
        "Rate constant of uptake from the gut after nasal esketamine; the population model has 1.45 for swallowed spray",
        sources: [.perezRuixo2020])
    case .gutAvailability:
      Passport(
        "gut.availability", "F_{g}", value: 0.6391, "1", variability: 0.5, on: .logit,
        range: 0.05...0.98, .calibrated,
        "Share of ketamine swallowed after nasal esketamine that passes the gut wall unchanged",
        sources: [.perezRuixo2020])
    case .firstPassToNorketamine:
      Passport(
        "gut.first-pass-to-norketamine", "f_{fp}", value: 0.6818, "1",
        range: 0.05...1, .calibrated,
        "Share of that ketamine, lost at first pass, that reaches the blood as norketamine",
        sources: [.perezRuixo2020])
    case .muscleRate:
      Passport(
        "intramuscular.absorption-rate", "k_{a,im}", value: 6, "1/h", variability: 0.6,
        range: 0.5...30, .assumed,
        "Rate constant of uptake from a muscle: a half-life of seven minutes",
        sources: [.clements1982])
    case .muscleAvailability:
      Passport(
        "intramuscular.bioavailability", "F_{im}", value: 0.93, "1", variability: 0.1,
        range: 0.5...1, .measured,
        "Share of an intramuscular dose that reaches the blood; no norketamine is made on the way",
        sources: [.clements1982])
    case .subcutisRate:
      Passport(
        "subcutaneous.absorption-rate", "k_{a,sc}", value: 3.5, "1/h", variability: 0.6,
        range: 0.3...30, .assumed,
        "Rate constant of uptake from under the skin: a half-life of twelve minutes",
        sources: [.cavenaghi2021])
    case .subcutisAvailability:
      Passport(
        "subcutaneous.bioavailability", "F_{sc}", value: 0.90, "1", variability: 0.1,
        range: 0.5...1, .assumed,
        "Share of a subcutaneous dose that reaches the blood; no norketamine is made on the way",
        sources: [.cavenaghi2021])
    case .sprayFraction:
      Passport(
        "spray.mucosal-fraction", "F_{r}", value: 0.175, "1", variability: 0.5, on: .logit,
        range: 0.02...0.8, .assumed,
        "Share of a racemic spray that the nasal mucosa takes up, the middle of 0.10 to 0.25; total bioavailabilities of 0.11 to 0.45 were published",
        sources: [.yanagihara2003])
    case .oralMucosaRate:
      Passport(
        "oral-mucosa.absorption-rate", "k_{a,b}", value: 3.469, "1/h", variability: 0.6,
        range: 0.2...30, .calibrated,
        "Rate constant at which the lining of the mouth gives on to the blood what it has taken up",
        sources: [.simons2022])
    case .sublingualUptake:
      Passport(
        "sublingual.relative-uptake", "\\rho_{s}", value: 1, "1", variability: 0.25,
        range: 0.1...10, .assumed,
        "Uptake of a solution or wafer under the tongue, relative to a film's",
        sources: [.simons2022])
    case .lozengeUptake:
      Passport(
        "lozenge.relative-uptake", "\\rho_{l}", value: 0.5, "1", variability: 0.25,
        range: 0.05...10, .assumed,
        "Uptake of a lozenge while it dissolves, relative to a film's",
        sources: [.simons2022])
    case .filmUptake:
      Passport(
        "film.uptake-rate", "k_{u,f}", value: 1.313, "1/h", variability: 0.25,
        range: 0.05...20, .calibrated,
        "Rate constant at which a film is taken up by the lining of the mouth",
        sources: [.simons2022])
    case .emptyingDuration:
      Passport(
        "oral.emptying-duration", "D_{o}", value: 0.5, "h", variability: 0.5,
        range: 0.02...4, .assumed,
        "Time over which a swallowed dose leaves the stomach for the gut; about that of what is swallowed after nasal esketamine",
        sources: [.perezRuixo2020])
    case .oralRate:
      Passport(
        "oral.absorption-rate", "k_{a,o}", value: 1.6, "1/h", variability: 1.0,
        range: 0.1...10, .assumed,
        "Rate constant of uptake of a swallowed dose from the gut, as after nasal esketamine",
        sources: [.perezRuixo2020])
    case .gutExtractionRatio:
      Passport(
        "oral.gut-extraction-ratio", "\\kappa_{o}", value: 1.893, "1", variability: 0.5,
        range: 0.1...20, .calibrated,
        "What the enzymes of an unloaded gut wall clear, relative to the flow past them",
        sources: [.fanta2015, .peltoniemi2012])
    case .saturatingAmount:
      Passport(
        "oral.saturating-amount", "K_{o}", value: 85.57, "umol", variability: 0.5,
        range: 5...1000, .calibrated,
        "Amount of ketamine in the gut that halves what its wall can clear; an inference",
        sources: [.perezRuixo2020, .peltoniemi2012])
    case .saturationExponent:
      Passport(
        "oral.saturation-exponent", "h_{o}", value: 2, "1",
        range: 1...4, .assumed,
        "Steepness of that saturation; 1 would be Michaelis and Menten's",
        sources: [.perezRuixo2020, .peltoniemi2012])
    case .oralFirstPassToNorketamine:
      Passport(
        "oral.first-pass-to-norketamine", "f_{fo}", value: 1, "1",
        range: 0.05...1, .measured,
        "Share of a swallowed dose, lost at first pass, that reaches the blood as norketamine",
        sources: [.simons2022])
    }
  }
}
