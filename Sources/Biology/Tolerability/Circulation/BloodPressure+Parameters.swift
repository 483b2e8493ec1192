// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of blood pressure and heart rate.
public enum PressureParameter: Int, Slot, ParameterList {
  case potencyOfR
  case halfStimulus
  case maximumSystolic
  case diastolicRatio
  case excessOfHighestReading
  case maximumHeartRate

  public var passport: Passport {
    switch self {
    case .potencyOfR:
      Passport(
        "pressure.potency-of-r", "\\rho_{R}", value: 0.6, "1", range: 0...2, .assumed,
        "Effect of R-ketamine on pressure relative to S-ketamine", sources: [.vankawala2021])
    case .halfStimulus:
      Passport(
        "pressure.half-stimulus", "x_{50}", value: 2.0, "umol/L", range: 0.2...20, .assumed,
        "Ketamine at the effect site that gives half of the largest rise",
        sources: [.sigtermans2009])
    case .maximumSystolic:
      Passport(
        "pressure.maximum-systolic", "E_{BP}", value: 22.04, "mm[Hg]", range: 2...120, .calibrated,
        "Largest rise of the mean systolic pressure",
        sources: [.vankawala2021, .doherty2020, .spravatoLabel])
    case .diastolicRatio:
      Passport(
        "pressure.diastolic-ratio", "\\rho_{D}", value: 0.67, "1", range: 0.2...1.2, .measured,
        "Diastolic over systolic change: 8.49 over 12.61 mm[Hg]", sources: [.vankawala2021])
    case .excessOfHighestReading:
      Passport(
        "pressure.excess-of-highest", "\\epsilon_{BP}", value: 6.1, "mm[Hg]", range: 0...20,
        .measured,
        "By how much the highest of a session's readings exceeds the mean curve: the mean of maxima after placebo",
        sources: [.doherty2020])
    case .maximumHeartRate:
      Passport(
        "heart-rate.maximum", "E_{HR}", value: 13.82, "/min", range: 0...80, .calibrated,
        "Largest rise of the heart rate", sources: [.vankawala2021])
    }
  }
}
