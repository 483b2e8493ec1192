// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities

/// What is not the drug, as far as it differs from study to study.
///
/// Lasting relief and that by a new antidepressant are on the logarithm of the share of symptoms that
/// is left, as in ``SettingParameter``. Calibrated values are fitted to the control arms alone.
public enum StudyParameter: Int, ParameterList {
  case murroughBaseline
  case murroughBaselineSpread
  case murroughEntry
  case murroughCourse
  case singhBaseline
  case singhBaselineSpread
  case singhEntry
  case singhCourse
  case dalyBaseline
  case dalyBaselineSpread
  case dalyEntry
  case dalyCourse
  case fedgchinBaseline
  case fedgchinBaselineSpread
  case fedgchinEntry
  case fedgchinCourse
  case popovaBaseline
  case popovaBaselineSpread
  case popovaEntry
  case popovaCourse
  case fuBaseline
  case fuBaselineSpread
  case fuEntry
  case fuCourse
  case fedgchinAntidepressant
  case popovaAntidepressant
  case fuStay

  public var passport: Passport {
    switch self {
    case .murroughBaseline:
      Passport(
        "setting.murrough-2013.madrs", "\\mu_{Mu}", value: 32.6, "1", range: 15...50, .measured,
        "Mean MADRS total of those who ask to take part", sources: [.murrough2013])
    case .murroughBaselineSpread:
      Passport(
        "setting.murrough-2013.madrs.spread", "\\sigma_{Mu}", value: 6, "1", range: 1...12,
        .measured, "Standard deviation of it", sources: [.murrough2013])
    case .murroughEntry:
      Passport(
        "setting.murrough-2013.madrs.entry", "M_{Mu}", value: 20, "1", range: 0...40, .measured,
        "Lowest MADRS total that is let in", sources: [.murrough2013])
    case .murroughCourse:
      Passport(
        "setting.murrough-2013.course", "\\lambda_{Mu}", value: 0.3352, "1", range: 0.001...1,
        .calibrated, "Lasting relief after an infusion of midazolam, beyond a session's contact",
        sources: [.murrough2013])
    case .singhBaseline:
      Passport(
        "setting.singh-2016.madrs", "\\mu_{Si}", value: 35, "1", range: 15...50, .assumed,
        "Mean MADRS total of those who ask to take part; the paper's own table was not read",
        sources: [.singh2016])
    case .singhBaselineSpread:
      Passport(
        "setting.singh-2016.madrs.spread", "\\sigma_{Si}", value: 5, "1", range: 1...12,
        .assumed, "Standard deviation of it; the paper's own table was not read",
        sources: [.singh2016])
    case .singhEntry:
      Passport(
        "setting.singh-2016.madrs.entry", "M_{Si}", value: 20, "1", range: 0...40, .measured,
        "Lowest MADRS total that is let in", sources: [.singh2016])
    case .singhCourse:
      Passport(
        "setting.singh-2016.course", "\\lambda_{Si}", value: 0.08915, "1", range: 0.001...1,
        .calibrated, "Lasting relief with infusions of saline",
        sources: [.singh2016])
    case .dalyBaseline:
      Passport(
        "setting.daly-2018.madrs", "\\mu_{Da}", value: 34.1, "1", range: 15...50, .measured,
        "Mean MADRS total of those who ask to take part", sources: [.daly2018])
    case .dalyBaselineSpread:
      Passport(
        "setting.daly-2018.madrs.spread", "\\sigma_{Da}", value: 5.1, "1", range: 1...12,
        .measured, "Standard deviation of it", sources: [.daly2018])
    case .dalyEntry:
      Passport(
        "setting.daly-2018.madrs.entry", "M_{Da}", value: 20, "1", range: 0...40, .measured,
        "Lowest MADRS total that is let in", sources: [.daly2018])
    case .dalyCourse:
      Passport(
        "setting.daly-2018.course", "\\lambda_{Da}", value: 0.1219, "1", range: 0.001...1,
        .calibrated, "Lasting relief after a placebo spray",
        sources: [.daly2018])
    case .fedgchinBaseline:
      Passport(
        "setting.fedgchin-2019.madrs", "\\mu_{Fe}", value: 36.9, "1", range: 15...50, .measured,
        "Mean MADRS total of those who ask to take part", sources: [.fedgchin2019])
    case .fedgchinBaselineSpread:
      Passport(
        "setting.fedgchin-2019.madrs.spread", "\\sigma_{Fe}", value: 5.9, "1", range: 1...12,
        .measured, "Standard deviation of it", sources: [.fedgchin2019])
    case .fedgchinEntry:
      Passport(
        "setting.fedgchin-2019.madrs.entry", "M_{Fe}", value: 28, "1", range: 0...40, .measured,
        "Lowest MADRS total that is let in", sources: [.fedgchin2019])
    case .fedgchinCourse:
      Passport(
        "setting.fedgchin-2019.course", "\\lambda_{Fe}", value: 0.05434, "1", range: 0.001...1,
        .calibrated, "Lasting relief after a placebo spray, apart from the new antidepressant",
        sources: [.fedgchin2019])
    case .popovaBaseline:
      Passport(
        "setting.popova-2019.madrs", "\\mu_{Po}", value: 36.9, "1", range: 15...50, .measured,
        "Mean MADRS total of those who ask to take part", sources: [.popova2019])
    case .popovaBaselineSpread:
      Passport(
        "setting.popova-2019.madrs.spread", "\\sigma_{Po}", value: 5.9, "1", range: 1...12,
        .measured, "Standard deviation of it", sources: [.popova2019])
    case .popovaEntry:
      Passport(
        "setting.popova-2019.madrs.entry", "M_{Po}", value: 28, "1", range: 0...40, .measured,
        "Lowest MADRS total that is let in", sources: [.popova2019])
    case .popovaCourse:
      Passport(
        "setting.popova-2019.course", "\\lambda_{Po}", value: 0.0569, "1", range: 0.001...1,
        .calibrated, "Lasting relief after a placebo spray, apart from the new antidepressant",
        sources: [.popova2019])
    case .fuBaseline:
      Passport(
        "setting.fu-2020.madrs", "\\mu_{Fu}", value: 40.6, "1", range: 15...50, .measured,
        "Mean MADRS total of those who ask to take part", sources: [.fu2020])
    case .fuBaselineSpread:
      Passport(
        "setting.fu-2020.madrs.spread", "\\sigma_{Fu}", value: 6, "1", range: 1...12,
        .measured, "Standard deviation of it", sources: [.fu2020])
    case .fuEntry:
      Passport(
        "setting.fu-2020.madrs.entry", "M_{Fu}", value: 29, "1", range: 0...40, .measured,
        "Lowest MADRS total that is let in", sources: [.fu2020])
    case .fuCourse:
      Passport(
        "setting.fu-2020.course", "\\lambda_{Fu}", value: 0.15, "1", range: 0.001...1,
        .assumed,
        "Lasting relief in hospital after a placebo spray, taken from outpatients: nothing that may be fitted tells",
        sources: [.fu2020, .daly2018])
    case .fedgchinAntidepressant:
      Passport(
        "setting.fedgchin-2019.antidepressant", "\\alpha_{Fe}", value: 0.5987, "1",
        range: 0.001...3,
        .calibrated, "Relief by the new antidepressant in the end", sources: [.fedgchin2019])
    case .popovaAntidepressant:
      Passport(
        "setting.popova-2019.antidepressant", "\\alpha_{Po}", value: 0.8265, "1", range: 0.001...3,
        .calibrated, "Relief by the new antidepressant in the end", sources: [.popova2019])
    case .fuStay:
      Passport(
        "setting.fu-2020.stay", "t_{Fu}", value: 120, "h", range: 0...1000, .assumed,
        "Stay in hospital, during which contact does not fade", sources: [.fu2020])
    }
  }
}
