// SPDX-License-Identifier: Apache-2.0

import Literature
import Pharmacokinetics
public import Quantities

/// How the parameters of one person go together: correlations of their deviations, each on its scale.
public enum CorrelationParameter: Int, ParameterList {
  case volumeClearanceS
  case volumeClearanceR
  case clearances
  case flowClearanceS
  case flowClearanceR
  case flowVolume
  case norketamineVolumeClearanceS
  case norketamineVolumeClearanceR
  case norketamineClearances
  case largestExtraction

  public var passport: Passport {
    switch self {
    case .volumeClearanceS:
      Passport(
        "correlation.volume-clearance.s", "r_{VS}", value: 0.49, "1", range: -0.95...0.95,
        .measured,
        "Central volume and clearance of S-ketamine: a covariance of 0.023 beside variances of 0.084 and 0.026",
        sources: [.otto2021])
    case .volumeClearanceR:
      Passport(
        "correlation.volume-clearance.r", "r_{VR}", value: 0.49, "1", range: -0.95...0.95, .assumed,
        "Central volume and clearance of R-ketamine, as for S", sources: [.otto2021])
    case .clearances:
      Passport(
        "correlation.clearances", "r_{SR}", value: 0.95, "1", range: -0.99...0.99, .assumed,
        "Clearances of the two enantiomers: the same blood flow and the same enzymes",
        sources: [.kamp2020])
    case .flowClearanceS:
      Passport(
        "correlation.flow-clearance.s", "r_{QS}", value: 0.9, "1", range: -0.95...0.95, .assumed,
        "Liver blood flow and clearance of S-ketamine, of which the liver takes most at each passage",
        sources: [.perezRuixo2020])
    case .flowClearanceR:
      Passport(
        "correlation.flow-clearance.r", "r_{QR}", value: 0.9, "1", range: -0.95...0.95, .assumed,
        "Liver blood flow and clearance of R-ketamine", sources: [.perezRuixo2020])
    case .flowVolume:
      Passport(
        "correlation.flow-volume", "r_{QV}", value: 0.45, "1", range: -0.95...0.95, .assumed,
        "Liver blood flow and central volume, as far as both go with clearance",
        sources: [.otto2021])
    case .norketamineVolumeClearanceS:
      Passport(
        "correlation.norketamine.volume-clearance.s", "r_{nS}", value: 0.69, "1",
        range: -0.95...0.95, .measured,
        "Central volume and clearance of S-norketamine: a covariance of 0.044 beside variances of 0.040 and 0.103",
        sources: [.otto2021])
    case .norketamineVolumeClearanceR:
      Passport(
        "correlation.norketamine.volume-clearance.r", "r_{nR}", value: 0.69, "1",
        range: -0.95...0.95, .assumed, "Central volume and clearance of R-norketamine, as for S",
        sources: [.otto2021])
    case .norketamineClearances:
      Passport(
        "correlation.norketamine.clearances", "r_{nn}", value: 0.9, "1", range: -0.99...0.99,
        .assumed, "Clearances of the two enantiomers of norketamine", sources: [.kamp2020])
    case .largestExtraction:
      Passport(
        "liver.largest-extraction", "E_{h}", value: 0.98, "1", range: 0.5...0.999, .assumed,
        "Largest share that a passage through the liver takes; a person beyond it is drawn again",
        sources: [.perezRuixo2020])
    }
  }

  /// The two parameters that go together; nil for what is no correlation.
  var pair: (DispositionParameter, DispositionParameter)? {
    switch self {
    case .volumeClearanceS: (.centralVolume, .clearanceS)
    case .volumeClearanceR: (.centralVolume, .clearanceR)
    case .clearances: (.clearanceS, .clearanceR)
    case .flowClearanceS: (.hepaticBloodFlow, .clearanceS)
    case .flowClearanceR: (.hepaticBloodFlow, .clearanceR)
    case .flowVolume: (.hepaticBloodFlow, .centralVolume)
    case .norketamineVolumeClearanceS: (.norketamineCentralVolume, .norketamineClearanceS)
    case .norketamineVolumeClearanceR: (.norketamineCentralVolume, .norketamineClearanceR)
    case .norketamineClearances: (.norketamineClearanceS, .norketamineClearanceR)
    case .largestExtraction: nil
    }
  }
}
