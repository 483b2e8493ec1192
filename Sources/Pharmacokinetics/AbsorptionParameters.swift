// SPDX-License-Identifier: Apache-2.0

public import Dynamics
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
        "nasal.first-device-fraction", "F_{n}", value: 0.4752, "1", variability: 0.3,
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
        "Rate constant of uptake from the gut; the population model has 1.45 for swallowed spray",
        sources: [.perezRuixo2020])
    case .gutAvailability:
      Passport(
        "gut.availability", "F_{g}", value: 0.6391, "1", variability: 0.5,
        range: 0.05...0.98, .calibrated,
        "Share of swallowed ketamine that passes the gut wall unchanged",
        sources: [.perezRuixo2020])
    case .firstPassToNorketamine:
      Passport(
        "gut.first-pass-to-norketamine", "f_{fp}", value: 0.6818, "1",
        range: 0.05...1, .calibrated,
        "Share of the ketamine lost at first pass that reaches the blood as norketamine",
        sources: [.perezRuixo2020])
    }
  }
}
