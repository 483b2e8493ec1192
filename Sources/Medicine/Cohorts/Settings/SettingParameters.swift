// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities

/// What is not the drug, as far as it is the same in every setting.
///
/// Effects are on the logarithm of the share of symptoms that is left: 0.2 leaves exp(−0.2), which
/// is 82 % of them. The shares of several effects multiply.
public enum SettingParameter: Int, ParameterList {
  case contact
  case contactOnsetRate
  case contactFadingRate
  case courseOnsetRate
  case courseFadingRate
  case antidepressantRate
  case spread
  case spreadOnsetRate
  case antidepressantSpread
  case reliability
  case regressionMean
  case regressionRate
  case raterNoise
  case betweenStudiesOutsideDrug
  case betweenStudiesOfDrug

  public var passport: Passport {
    switch self {
    case .contact:
      Passport(
        "setting.contact", "\\kappa", value: 0.4436, "1", range: 0.001...1, .calibrated,
        "Relief by a session's contact and expectancy, at its height", sources: [.daly2018])
    case .contactOnsetRate:
      Passport(
        "setting.contact.onset-rate", "k_{\\kappa}", value: 2, "1/h", range: 0.2...20, .assumed,
        "Rate at which it comes: there within the session", sources: [.daly2018])
    case .contactFadingRate:
      Passport(
        "setting.contact.fading-rate", "k_{\\kappa f}", value: 0.1, "1/h", range: 0.01...1,
        .assumed, "Rate at which it fades after the session: a half-life of seven hours",
        sources: [.daly2018])
    case .courseOnsetRate:
      Passport(
        "setting.course.onset-rate", "k_{\\lambda}", value: 0.17, "1/h", range: 0.01...2, .assumed,
        "Rate at which the lasting relief of taking part comes: a half-life of four hours",
        sources: [.murrough2013])
    case .courseFadingRate:
      Passport(
        "setting.course.fading-rate", "k_{\\lambda f}", value: 0.0007, "1/h", range: 0...0.02,
        .assumed, "Rate at which it fades: a half-life of six weeks", sources: [.daly2018])
    case .antidepressantRate:
      Passport(
        "setting.antidepressant.rate", "k_{\\alpha}", value: 0.00206, "1/h", range: 0.0002...0.02,
        .assumed, "Rate at which a new antidepressant acts: half of its effect in two weeks",
        sources: [.cipriani2018])
    case .spread:
      Passport(
        "setting.spread", "\\phi", value: 0.7097, "1", range: 0.05...3, .calibrated,
        "Standard deviation between people of what is not the drug, on the logit of the scale",
        sources: [.murrough2013, .daly2018])
    case .spreadOnsetRate:
      Passport(
        "setting.spread.onset-rate", "k_{\\phi}", value: 2, "1/h", range: 0.1...20, .assumed,
        "Rate at which people drift apart: scores vary as much at two hours as at a week",
        sources: [.daly2018])
    case .antidepressantSpread:
      Passport(
        "setting.antidepressant.spread", "\\phi_{\\alpha}", value: 1.637, "1", range: 0.05...5,
        .calibrated, "What a new antidepressant adds to that in the end, as a standard deviation",
        sources: [.fedgchin2019, .popova2019])
    case .reliability:
      Passport(
        "setting.regression.reliability", "R", value: 0.91, "1", range: 0.5...1, .measured,
        "Share of a baseline's distance from the mean that is still there at the next rating",
        sources: [.johnson2016])
    case .regressionMean:
      Passport(
        "setting.regression.mean", "\\mu_{R}", value: 28, "1", range: 10...40, .assumed,
        "MADRS total to which people in care return who came on a bad day", sources: [.johnson2016])
    case .regressionRate:
      Passport(
        "setting.regression.rate", "k_{R}", value: 0.05, "1/h", range: 0.001...1, .assumed,
        "Rate of that return: most of it within two days", sources: [.johnson2016])
    case .raterNoise:
      Passport(
        "setting.rater-noise", "\\sigma_{r}", value: 1.6, "1", range: 0...6, .measured,
        "Standard deviation of one rating: two raters differ by 1.78 points on average; 0 shows expected scores",
        sources: [.sapko2025])
    case .betweenStudiesOutsideDrug:
      Passport(
        "setting.between-studies.non-drug", "\\tau_{0}", value: 0.06743, "1", range: 0.0001...2,
        .calibrated,
        "Standard deviation between studies of what is not the drug, on the scale of the effects",
        sources: [.murrough2013, .daly2018, .singh2016])
    case .betweenStudiesOfDrug:
      Passport(
        "setting.between-studies.drug", "\\tau_{d}", value: 0.535, "1", range: 0.0001...2,
        .calibrated,
        "Standard deviation between studies of the drug's effect, as a share of it",
        sources: [.murrough2013, .daly2018, .singh2016, .popova2019])
    }
  }
}
