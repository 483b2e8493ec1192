// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities

/// What treatments other than ketamine do to symptoms.
///
/// Each relieves by α (1 − exp(−k t)) on the logarithm of the share of symptoms that is left, as in
/// ``SettingParameter``. None is calibrated. How each was derived, and how uncertain it is, stands in
/// Documentation/Decisions/0057; trials that are kept for checking were not used.
public enum OtherTreatmentParameter: Int, ParameterList {
  case antidepressantStep1
  case antidepressantStep2
  case antidepressantStep3
  case antidepressantStep4
  case oralAntidepressantRate
  case quetiapine
  case quetiapineRate
  case cbt
  case cbtRate
  case ect
  case ectRate
  case psychotherapy
  case psychotherapyWindow
  case psychotherapyFading
  case midazolamSedation
  case midazolamSedationRate
  case antidepressantError
  case quetiapineError
  case cbtError
  case ectError
  case psychotherapyError

  public var passport: Passport {
    switch self {
    case .antidepressantStep1:
      Passport(
        "treatment.antidepressant.step-1", "\\alpha_{1}", value: 0.77, "1", range: 0...3, .assumed,
        "Relief by a first oral antidepressant, with all that comes with its care: 36.8 % remit",
        sources: [.rush2006])
    case .antidepressantStep2:
      Passport(
        "treatment.antidepressant.step-2", "\\alpha_{2}", value: 0.57, "1", range: 0...3, .assumed,
        "The same after one has failed: 30.6 % remit", sources: [.rush2006])
    case .antidepressantStep3:
      Passport(
        "treatment.antidepressant.step-3", "\\alpha_{3}", value: 0.03, "1", range: 0...3, .assumed,
        "The same after two have failed: 13.7 % remit", sources: [.rush2006])
    case .antidepressantStep4:
      Passport(
        "treatment.antidepressant.step-4", "\\alpha_{4}", value: 0.003, "1", range: 0...3, .assumed,
        "The same after three or more have failed: 13.0 % remit", sources: [.rush2006])
    case .oralAntidepressantRate:
      Passport(
        "treatment.antidepressant.rate", "k_{\\alpha o}", value: 0.00206, "1/h",
        range: 0.0002...0.02, .assumed,
        "Rate at which it acts: half of its effect in two weeks", sources: [.cipriani2018])
    case .quetiapine:
      Passport(
        "treatment.quetiapine", "\\alpha_{q}", value: 0.2, "1", range: 0...1, .assumed,
        "Relief by quetiapine beside an antidepressant, beyond placebo: MADRS falls by 15.3 and 14.9 against 12.2",
        sources: [.bauer2009])
    case .quetiapineRate:
      Passport(
        "treatment.quetiapine.rate", "k_{q}", value: 0.0048, "1/h", range: 0.0005...0.05, .assumed,
        "Rate at which it acts: there from the first week", sources: [.bauer2009])
    case .cbt:
      Passport(
        "treatment.cbt", "\\alpha_{c}", value: 0.47, "1", range: 0...1.5, .assumed,
        "Relief by cognitive behavioural therapy beyond usual care: g 0.79 (0.70 to 0.89)",
        sources: [.cuijpers2023])
    case .cbtRate:
      Passport(
        "treatment.cbt.rate", "k_{c}", value: 0.001, "1/h", range: 0.0001...0.01, .assumed,
        "Rate at which it acts: half of its effect in four weeks", sources: [.cuijpers2023])
    case .ect:
      Passport(
        "treatment.ect", "\\alpha_{e}", value: 0.47, "1", range: 0...2, .assumed,
        "Relief by electroconvulsive therapy beyond a simulated one: d 0.91 (0.54 to 1.27)",
        sources: [.ectReviewGroup2003])
    case .ectRate:
      Passport(
        "treatment.ect.rate", "k_{e}", value: 0.0036, "1/h", range: 0.0005...0.02, .assumed,
        "Rate at which a course of nine in three weeks acts: half of its effect in eight days",
        sources: [.ectReviewGroup2003])
    case .psychotherapy:
      Passport(
        "treatment.psychotherapy", "\\psi", value: 0.03, "1", range: 0...0.3, .assumed,
        "Relief by one session of psychotherapy right after ketamine: d 0.65 (−0.55 to 1.82) after 14 weeks, so that none at all is possible",
        sources: [.wilkinson2021])
    case .psychotherapyWindow:
      Passport(
        "treatment.psychotherapy.window", "t_{\\psi}", value: 240, "h", range: 12...2000, .assumed,
        "Time after ketamine in which what a session brings falls to 1/e, as synapses are lost again",
        sources: [.modaSava2019])
    case .psychotherapyFading:
      Passport(
        "treatment.psychotherapy.fading-rate", "k_{\\psi f}", value: 0.0003, "1/h",
        range: 0...0.02, .assumed,
        "Rate at which what a session brought fades: a half-life of three months",
        sources: [.wilkinson2021])
    case .midazolamSedation:
      Passport(
        "control.midazolam.sedation", "\\pi_{mz}", value: 0.4, "1", range: 0.02...0.98, .assumed,
        "Share of people whom 0.045 mg/kg of midazolam over 40 min sedates: some 60 ng/mL, where half answer less briskly at 68 and only when told to at 101",
        sources: [.barr2001])
    case .midazolamSedationRate:
      Passport(
        "control.midazolam.sedation.rate", "k_{mz}", value: 6, "1/h", range: 0.5...60, .assumed,
        "Rate at which it comes within the session: within ten minutes", sources: [.barr2001])
    case .antidepressantError:
      Passport(
        "treatment.antidepressant.error", "s_{\\alpha}", value: 0.1, "1", range: 0...1, .assumed,
        "Standard error of each step's relief: 390 and 123 people took the third and fourth, 1.7 and 3.0 percentage points",
        sources: [.rush2006])
    case .quetiapineError:
      Passport(
        "treatment.quetiapine.error", "s_{q}", value: 0.08, "1", range: 0...1, .assumed,
        "Standard error of its relief: a point of the MADRS, with some 160 people an arm",
        sources: [.bauer2009])
    case .cbtError:
      Passport(
        "treatment.cbt.error", "s_{c}", value: 0.03, "1", range: 0...1, .assumed,
        "Standard error of its relief, from that of g (0.70 to 0.89)", sources: [.cuijpers2023])
    case .ectError:
      Passport(
        "treatment.ect.error", "s_{e}", value: 0.1, "1", range: 0...1, .assumed,
        "Standard error of its relief, from that of d (0.54 to 1.27)",
        sources: [.ectReviewGroup2003])
    case .psychotherapyError:
      Passport(
        "treatment.psychotherapy.error", "s_{\\psi}", value: 0.028, "1", range: 0...0.3, .assumed,
        "Standard error of a session's relief, from that of d (−0.55 to 1.82)",
        sources: [.wilkinson2021])
    }
  }
}
