// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities

/// How often people have hypertension, and the blood pressure with which they come.
///
/// People come to a session with a pressure that lets it begin: one above 140/90 mm[Hg] is drawn
/// again, as the label asks for a delay there.
public enum CirculationParameter: Int, ParameterList {
  case hypertensionOfTheYoung
  case hypertensionInMiddleAge
  case hypertensionOfTheOld
  case middleAge
  case oldAge
  case systolic
  case systolicInHypertension
  case systolicSpread
  case diastolic
  case diastolicInHypertension
  case diastolicSpread
  case correlation

  public var passport: Passport {
    switch self {
    case .hypertensionOfTheYoung:
      Passport(
        "people.hypertension.young", "\\pi_{H1}", value: 0.224, "1", range: 0...1, .measured,
        "Share with hypertension below 40 a", sources: [.ostchega2020])
    case .hypertensionInMiddleAge:
      Passport(
        "people.hypertension.middle", "\\pi_{H2}", value: 0.545, "1", range: 0...1, .measured,
        "Share with hypertension from 40 to 59 a", sources: [.ostchega2020])
    case .hypertensionOfTheOld:
      Passport(
        "people.hypertension.old", "\\pi_{H3}", value: 0.745, "1", range: 0...1, .measured,
        "Share with hypertension from 60 a", sources: [.ostchega2020])
    case .middleAge:
      Passport(
        "people.hypertension.middle-age", "a_{1}", value: 40, "a", range: 30...50, .measured,
        "Age at which the second of these groups begins", sources: [.ostchega2020])
    case .oldAge:
      Passport(
        "people.hypertension.old-age", "a_{2}", value: 60, "a", range: 51...75, .measured,
        "Age at which the third of these groups begins", sources: [.ostchega2020])
    case .systolic:
      Passport(
        "people.systolic", "\\mu_{s}", value: 116, "mm[Hg]", range: 90...140, .measured,
        "Mean systolic pressure without hypertension", sources: [.wright2011])
    case .systolicInHypertension:
      Passport(
        "people.systolic.hypertension", "\\mu_{sH}", value: 130, "mm[Hg]", range: 100...140,
        .measured, "Mean systolic pressure with treated hypertension", sources: [.wright2011])
    case .systolicSpread:
      Passport(
        "people.systolic.spread", "\\sigma_{s}", value: 11, "mm[Hg]", range: 1...30, .assumed,
        "Standard deviation of systolic pressure in either group", sources: [.wright2011])
    case .diastolic:
      Passport(
        "people.diastolic", "\\mu_{d}", value: 69, "mm[Hg]", range: 50...90, .measured,
        "Mean diastolic pressure without hypertension", sources: [.wright2011])
    case .diastolicInHypertension:
      Passport(
        "people.diastolic.hypertension", "\\mu_{dH}", value: 75, "mm[Hg]", range: 55...90,
        .measured, "Mean diastolic pressure with treated hypertension", sources: [.wright2011])
    case .diastolicSpread:
      Passport(
        "people.diastolic.spread", "\\sigma_{d}", value: 9, "mm[Hg]", range: 1...20, .assumed,
        "Standard deviation of diastolic pressure in either group", sources: [.wright2011])
    case .correlation:
      Passport(
        "people.pressure.correlation", "\\rho_{sd}", value: 0.6, "1", range: 0...0.95, .assumed,
        "Correlation of systolic and diastolic pressure within a group", sources: [.wright2011])
    }
  }
}
