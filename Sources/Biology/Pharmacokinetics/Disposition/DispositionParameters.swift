// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of distribution, metabolism and sampling, for a person of the reference weight.
public enum DispositionParameter: Int, Slot, ParameterList {
  case centralVolume
  case shallowVolume
  case deepVolume
  case shallowClearance
  case deepClearance
  case clearanceS
  case clearanceR
  case hepaticBloodFlow
  case fractionToNorketamine
  case formationTime
  case norketamineCentralVolume
  case norketaminePeripheralVolume
  case norketamineIntercompartmentalClearance
  case norketamineClearanceS
  case norketamineClearanceR
  case fractionToHydroxynorketamine
  case hydroxynorketamineVolume
  case hydroxynorketamineClearance
  case venousShuntKetamine
  case venousRateKetamine
  case venousShuntNorketamine
  case venousRateNorketamine

  public var passport: Passport {
    switch self {
    case .centralVolume:
      Passport(
        "ketamine.central-volume", "V_{1}", value: 29.27, "L", variability: 0.27,
        range: 2...300, .calibrated,
        "Volume of arterial blood and what equilibrates with it at once",
        sources: [.kamp2020Meta, .simons2022])
    case .shallowVolume:
      Passport(
        "ketamine.shallow-volume", "V_{2}", value: 78.54, "L", variability: 0.4,
        range: 5...600, .calibrated, "Volume of the peripheral compartment that fills faster",
        sources: [.kamp2020Meta, .perezRuixo2020])
    case .deepVolume:
      Passport(
        "ketamine.deep-volume", "V_{3}", value: 169.2, "L",
        range: 5...1000, .calibrated, "Volume of the peripheral compartment that fills slower",
        sources: [.kamp2020Meta, .simons2022])
    case .shallowClearance:
      Passport(
        "ketamine.shallow-clearance", "Q_{2}", value: 90.71, "L/h",
        range: 5...400, .calibrated, "Exchange between the central and the shallow compartment",
        sources: [.kamp2020Meta, .simons2022])
    case .deepClearance:
      Passport(
        "ketamine.deep-clearance", "Q_{3}", value: 23.98, "L/h", variability: 0.16,
        range: 5...400, .calibrated, "Exchange between the central and the deep compartment",
        sources: [.kamp2020Meta, .simons2022])
    case .clearanceS:
      Passport(
        "ketamine.clearance.s", "CL_{S}", value: 101.3, "L/h", variability: 0.17,
        range: 20...200, .calibrated, "Clearance of S-ketamine, by the liver",
        sources: [.kamp2020, .hasan2021])
    case .clearanceR:
      Passport(
        "ketamine.clearance.r", "CL_{R}", value: 91.15, "L/h", variability: 0.17,
        range: 20...200, .calibrated, "Clearance of R-ketamine, by the liver",
        sources: [.kamp2020, .hasan2021])
    case .hepaticBloodFlow:
      Passport(
        "liver.blood-flow", "Q_{h}", value: 130, "L/h", variability: 0.23,
        range: 50...300, .assumed,
        "Blood flow through the liver up to the age of 60; between the 151 of the population model and the textbook 90, so that first pass and clearance agree",
        sources: [.perezRuixo2020])
    case .fractionToNorketamine:
      Passport(
        "norketamine.fraction-formed", "f_{m}", value: 0.80, "1",
        range: 0.4...1, .assumed,
        "Share of ketamine's clearance that makes norketamine, held at this value in the source",
        sources: [.simons2022])
    case .formationTime:
      Passport(
        "norketamine.formation-time", "\\tau_{f}", value: 0.276, "h", variability: 0.15,
        range: 0.02...2, .calibrated,
        "Mean delay of norketamine between its formation and the blood",
        sources: [.simons2022])
    case .norketamineCentralVolume:
      Passport(
        "norketamine.central-volume", "V_{n1}", value: 31.29, "L", variability: 0.2,
        range: 2...300, .calibrated, "Central volume of norketamine",
        sources: [.kamp2020, .perezRuixo2020])
    case .norketaminePeripheralVolume:
      Passport(
        "norketamine.peripheral-volume", "V_{n2}", value: 61.35, "L",
        range: 5...600, .calibrated, "Peripheral volume of norketamine",
        sources: [.kamp2020, .perezRuixo2020])
    case .norketamineIntercompartmentalClearance:
      Passport(
        "norketamine.intercompartmental-clearance", "Q_{n}", value: 89.87, "L/h",
        range: 5...400, .calibrated, "Exchange between the compartments of norketamine",
        sources: [.kamp2020, .perezRuixo2020])
    case .norketamineClearanceS:
      Passport(
        "norketamine.clearance.s", "CL_{nS}", value: 73.33, "L/h", variability: 0.22,
        range: 10...200, .calibrated, "Clearance of S-norketamine",
        sources: [.kamp2020, .perezRuixo2020])
    case .norketamineClearanceR:
      Passport(
        "norketamine.clearance.r", "CL_{nR}", value: 49.34, "L/h", variability: 0.22,
        range: 10...200, .calibrated, "Clearance of R-norketamine",
        sources: [.kamp2020])
    case .fractionToHydroxynorketamine:
      Passport(
        "hydroxynorketamine.fraction-formed", "f_{h}", value: 0.60, "1",
        range: 0.1...1, .assumed, "Share of norketamine's clearance that makes hydroxynorketamine",
        sources: [.simons2022])
    case .hydroxynorketamineVolume:
      Passport(
        "hydroxynorketamine.volume", "V_{h}", value: 178, "L", variability: 0.5,
        range: 20...1000, .assumed,
        "Volume of hydroxynorketamine; published levels differ threefold",
        sources: [.zarate2012, .kamp2020])
    case .hydroxynorketamineClearance:
      Passport(
        "hydroxynorketamine.clearance", "CL_{h}", value: 32.5, "L/h", variability: 0.32,
        range: 5...200, .assumed,
        "Clearance of hydroxynorketamine; published levels differ threefold",
        sources: [.zarate2012, .kamp2020])
    case .venousShuntKetamine:
      Passport(
        "venous.shunt.ketamine", "f_{v}", value: 0.3726, "1", variability: 0.4, on: .logit,
        range: 0.02...1, .calibrated, "Share of venous blood that shows ketamine's arterial level",
        sources: [.kamp2020Meta, .zanos2018])
    case .venousRateKetamine:
      Passport(
        "venous.rate.ketamine", "k_{v}", value: 1.131, "1/h",
        range: 0.1...30, .calibrated, "Rate at which ketamine in the tissue of the arm follows",
        sources: [.kamp2020Meta, .zanos2018])
    case .venousShuntNorketamine:
      Passport(
        "venous.shunt.norketamine", "f_{vn}", value: 0.3451, "1", variability: 0.4, on: .logit,
        range: 0.02...1, .calibrated,
        "Share of venous blood that shows norketamine's arterial level",
        sources: [.perezRuixo2020, .kamp2020])
    case .venousRateNorketamine:
      Passport(
        "venous.rate.norketamine", "k_{vn}", value: 1.125, "1/h",
        range: 0.1...30, .calibrated, "Rate at which norketamine in the tissue of the arm follows",
        sources: [.perezRuixo2020, .kamp2020])
    }
  }
}
